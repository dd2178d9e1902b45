import * as z from 'zod';
import { POSTAL_WAYS } from '../../domain/records/letter.ts';
import { operation } from '../operation.ts';
import { copied, instant, nothing } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const postal = z
  .strictObject({
    way: z.enum(POSTAL_WAYS),
    postedAt: instant.exactOptional().describe('Now unless said otherwise.'),
    trackingNumber: copied(60).exactOptional(),
  })
  .meta({ id: 'PostalInput', description: 'How a letter on paper left the house.' });

export const POSTING_REFUSALS = [
  'letter-unknown',
  'letter-status-wrong',
  'letter-way-wrong',
  'letter-address-changed',
  'posted-before-approval',
  'contact-not-allowed',
  'case-status',
  'event-in-future',
  'event-too-old',
] as const;

export const postLetter = operation({
  id: 'postLetter',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/posting`,
  summary: 'Send a letter, or record that it was posted',
  description:
    'An e-mail leaves now; a letter on paper is recorded with its way and date. Either is entered in the letter register ' +
    'at once, and a reply fulfils the duty to tell the customer.',
  clauses: ['A-19', 'A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: z.strictObject({ postal: postal.exactOptional().describe('Letters on paper only.') }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: POSTING_REFUSALS,
  examples: [
    { name: 'email', summary: 'By e-mail', body: {} },
    {
      name: 'registered',
      summary: 'By registered post',
      body: { postal: { way: 'registeredPost', trackingNumber: 'XA 1234 5678 9 CN' } },
    },
  ],
});
