import * as z from 'zod';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, nothing, remaining } from '../schemas/index.ts';
import {
  consentChannel,
  consentProof,
  consentPurpose,
  consentView,
  contactPermissionView,
} from './consent-view.ts';

const scope = z
  .discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('purpose'), purpose: consentPurpose }),
    z.strictObject({ scope: z.literal('allMarketing') }),
    z.strictObject({ scope: z.literal('everything') }),
  ])
  .meta({
    id: 'ConsentScope',
    description: 'This purpose, all marketing (reminders and surveys included), or everything.',
  });

export const recordConsent = operation({
  id: 'recordConsent',
  feature: 'consent',
  method: 'POST',
  path: `${CUSTOMER_PATH}/consents`,
  summary: 'Note what a customer allows or no longer wants',
  description:
    'A stop holds at once, for any number of follow-ups and letters: what it covers is cancelled with it, the ' +
    'supervisors are told, and what is too much for one step follows within a minute (`remaining`). Where ' +
    'the customer left open how far it reaches, it means all marketing, on every channel. Recalls, notices on a car ' +
    'now in the shop and answers to the customer’s own matters stay possible by post and text message. A yes names its ' +
    'channels; after a no of the customer’s own it needs a proof that is no older than the no, because only the ' +
    'customer can take that back. With `ownDecision` a no is the branch’s own, and a yes takes that back: what the ' +
    'customer said before holds again.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    state: z.enum(['given', 'withdrawn']),
    about: scope.default({ scope: 'allMarketing' }),
    channels: z.array(consentChannel).min(1).max(4).exactOptional().describe('All when a stop names none.'),
    how: z.enum(['call', 'inPerson', 'form', 'letter', 'ownDecision']),
    wording: z
      .string()
      .max(80)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      .describe(
        'Version of the wording that was shown or read out: a code of the branch, which names nobody.',
      ),
    proof: consentProof.exactOptional(),
  }),
  reply: {
    status: 201,
    schema: z.strictObject({
      entries: z.array(consentView).describe('What was noted, one entry per purpose and channel.'),
      current: z.array(contactPermissionView),
      cancelledFollowUpIds: z.array(id('followUp')),
      discardedLetterIds: z.array(id('letter')),
      remaining,
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'consent-channels-missing',
    'consent-proof-missing',
    'consent-proof-unknown',
    'consent-proof-outdated',
    'consent-is-the-customers',
    'recall-stays-possible',
  ],
  examples: [
    {
      name: 'stop',
      summary: 'No more offers, said at the counter',
      body: { state: 'withdrawn', how: 'inPerson', wording: 'spoken' },
    },
    {
      name: 'noCalls',
      summary: 'No more calls at all',
      body: {
        state: 'withdrawn',
        about: { scope: 'everything' },
        channels: ['phone'],
        how: 'inPerson',
        wording: 'spoken',
      },
    },
    {
      name: 'yes',
      summary: 'Yes to offers by e-mail, on a signed form',
      body: {
        state: 'given',
        about: { scope: 'purpose', purpose: 'marketing' },
        channels: ['email'],
        how: 'form',
        wording: 'marketing-2026-1',
        proof: { type: 'form', id: 'F-2026-0412' },
      },
    },
  ],
});
