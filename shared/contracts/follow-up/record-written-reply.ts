import * as z from 'zod';
import { REPLY_CHANNELS } from '../../domain/records/follow-up.ts';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { instant, nothing, text } from '../schemas/index.ts';
import { followUpView } from '../views/index.ts';
import { FOLLOW_UP_PATH, followUpParams } from './paths.ts';

export const recordWrittenReply = operation({
  id: 'recordWrittenReply',
  feature: 'follow-up',
  method: 'POST',
  path: `${FOLLOW_UP_PATH}/written-reply`,
  summary: 'Record that the customer answered in writing',
  description:
    'A reply that answers both questions counts as the contact, where the branch lets it (setting ' +
    '`writtenReplyCounts`), at the moment it came in; its proof tells it from a call. A first follow-up brings the ' +
    'second. Open a case for what the reply asks for or complains of.',
  clauses: ['A-13', 'A-14', 'A-21'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: followUpParams,
  query: nothing,
  body: z.strictObject({
    receivedAt: instant,
    channel: z.enum(REPLY_CHANNELS),
    vehicleUse: text(2000).describe('Answer to the first question: how the vehicle is running.'),
    serviceOpinion: text(2000).describe(
      'Answer to the second question: what the customer thinks of the service.',
    ),
  }),
  reply: {
    status: 200,
    schema: z.strictObject({ followUp: followUpView, planned: followUpView.exactOptional() }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'follow-up-unknown',
    'follow-up-closed',
    'event-in-future',
    'event-too-old',
    'written-reply-not-counted',
    'written-reply-early',
  ],
  examples: [
    {
      name: 'email',
      summary: 'An answer by e-mail',
      body: {
        receivedAt: '2026-11-28T10:05:00+08:00',
        channel: 'email',
        vehicleUse: 'runs well',
        serviceOpinion: 'satisfied, the waiting room was cold',
      },
    },
  ],
});
