import * as z from 'zod';
import { CALL_TOPICS } from '../../domain/records/call-outcomes.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, instant, nothing } from '../schemas/index.ts';
import { consentChannel, consentPurpose } from './consent-view.ts';

export const checkContact = operation({
  id: 'checkContact',
  feature: 'consent',
  method: 'POST',
  path: `${CUSTOMER_PATH}/contact-checks`,
  summary: 'Ask whether the customer may be contacted now',
  description:
    'Asked right before dialling. Refused while the customer does not want it, and outside the hours that suit ' +
    'everybody: the contact hours of the branch, the hours calls are allowed at where the customer lives, and those ' +
    'the customer wished for. `nextAllowedAt` says when they do, if the hour is all that is wrong. E-mail and post ' +
    'know no hours. Nothing is kept of the question, so it needs no idempotency key.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    purpose: consentPurpose,
    channel: consentChannel,
    visitId: id('visit')
      .exactOptional()
      .describe('The car now in the shop that a `serviceCare` notice is about.'),
    caseId: id('case')
      .exactOptional()
      .describe('The customer’s own open matter that it answers, as `serviceCare`.'),
  }),
  reply: {
    status: 200,
    schema: z.strictObject({
      allowed: z.literal(true),
      checkedAt: instant,
      hiddenTopics: z
        .array(z.enum(CALL_TOPICS))
        .describe('Not to be brought up: the customer has not agreed to marketing on this channel.'),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: ['contact-not-allowed'],
  examples: [
    {
      name: 'followUp',
      summary: 'Before a follow-up call',
      body: { purpose: 'serviceCare', channel: 'phone' },
    },
  ],
});
