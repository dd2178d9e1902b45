import * as z from 'zod';
import {
  CONSENT_CHANNELS,
  CONSENT_ORIGINS,
  CONSENT_PURPOSES,
  CONTACT_OBSTACLES,
} from '../../domain/records/consent.ts';
import { id, instant, line } from '../schemas/index.ts';

export const consentPurpose = z
  .enum(CONSENT_PURPOSES)
  .meta({ id: 'ConsentPurpose', description: 'What somebody is contacted for.' });

export const consentChannel = z.enum(CONSENT_CHANNELS).meta({ id: 'ConsentChannel' });

export const consentProof = z
  .strictObject({
    type: z.enum(['call', 'letter', 'visit', 'form']),
    id: line(80).describe('Of a form: where it is filed.'),
  })
  .meta({ id: 'ConsentProof', description: 'What shows that the customer said so.' });

/** One yes or no, as it was noted. */
export const consentView = z
  .strictObject({
    id: id('consent'),
    purpose: consentPurpose,
    channel: consentChannel,
    state: z
      .enum(['given', 'withdrawn', 'voided'])
      .describe('`voided`: the entry named by `voids` never counted.'),
    voids: id('consent').exactOptional(),
    at: instant,
    how: z.enum(CONSENT_ORIGINS),
    wording: z.string().describe('Version of the wording that was shown or read out.'),
    by: z.union([id('staff'), z.literal('customer')]),
    proof: consentProof.exactOptional(),
  })
  .meta({ id: 'Consent' });

/** What holds now for one purpose on one channel. */
export const contactPermissionView = z
  .strictObject({
    purpose: consentPurpose,
    channel: consentChannel,
    said: z.enum(['given', 'withdrawn', 'nothing']).describe('What the customer said last.'),
    allowed: z.boolean(),
    because: z.enum(CONTACT_OBSTACLES).exactOptional().describe('Why not, when not.'),
  })
  .meta({ id: 'ContactPermission' });
