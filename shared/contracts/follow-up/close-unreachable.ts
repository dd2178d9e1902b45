import * as z from 'zod';
import { operation } from '../operation.ts';
import { id, instant, line, nothing, text } from '../schemas/index.ts';
import { followUpView } from '../views/index.ts';
import { FOLLOW_UP_PATH, followUpParams } from './paths.ts';

const finalMessage = z
  .discriminatedUnion('channel', [
    z.strictObject({
      channel: z.literal('sms'),
      sentAt: instant,
      reference: line(120).describe('What finds the message again.'),
    }),
    z.strictObject({
      channel: z.enum(['email', 'letter']),
      letterId: id('letter').describe('The letter that was sent for this follow-up.'),
    }),
    z.strictObject({ channel: z.literal('none'), reason: text(500) }),
  ])
  .meta({ id: 'FinalMessageInput' });

export const closeUnreachable = operation({
  id: 'closeUnreachable',
  feature: 'follow-up',
  method: 'POST',
  path: `${FOLLOW_UP_PATH}/unreachable`,
  summary: 'Give a customer up as unreachable',
  description:
    'Possible after enough attempts on enough days and day parts (branch settings) and a final message, or the ' +
    'reason why none was sent. A first follow-up still brings the second, counted from today.',
  clauses: ['A-13', 'A-21'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['agent', 'supervisor'] },
  params: followUpParams,
  query: nothing,
  body: z.strictObject({ finalMessage: finalMessage.exactOptional() }),
  reply: {
    status: 200,
    schema: z.strictObject({ followUp: followUpView, planned: followUpView.exactOptional() }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'follow-up-unknown',
    'follow-up-closed',
    'not-your-task',
    'attempts-missing',
    'final-message-missing',
    'final-letter-unsent',
    'final-message-too-early',
    'event-in-future',
    'event-too-old',
  ],
  examples: [
    {
      name: 'letter',
      summary: 'A letter was posted',
      body: {
        finalMessage: { channel: 'letter', letterId: 'let_01jgqk2m009s7xw9frrbsm3nv3' },
      },
    },
  ],
});
