import * as z from 'zod';
import { CALL_OUTCOMES, CALL_TOPICS } from '../../domain/records/call-outcomes.ts';
import { FOLLOW_UP_STATES, REPLY_CHANNELS } from '../../domain/records/follow-up.ts';
import { id, instant, localDate } from '../schemas/index.ts';

export const finalMessageView = z.lazy(() =>
  z.discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('sms'), sentAt: instant, reference: z.string() }),
    z.strictObject({
      channel: z.enum(['email', 'letter']),
      letterId: id('letter'),
      sentAt: instant,
      reference: z.string().describe('Its number in the letter register.'),
    }),
    z.strictObject({ channel: z.literal('none'), reason: z.string() }),
  ]),
);

/** A follow-up call to make or made. */
export const followUpView = z.lazy(() =>
  z
    .strictObject({
      id: id('followUp'),
      version: z.int(),
      ordinal: z.enum(['first', 'second']),
      state: z.enum(FOLLOW_UP_STATES).describe('`planned`, `open` and `callbackPending` as of this answer.'),
      visitId: id('visit'),
      vehicleId: id('vehicle').exactOptional(),
      obligationId: id('obligation'),
      opensAt: instant,
      dueAt: instant,
      opensOn: localDate,
      dueOn: localDate,
      ownerId: id('staff').exactOptional(),
      previousFollowUpId: id('followUp').exactOptional(),
      previousTopics: z.array(z.enum(CALL_TOPICS)).describe('Talked about last time; bring something new.'),
      attempts: z.array(z.strictObject({ callId: id('call'), at: instant, outcome: z.enum(CALL_OUTCOMES) })),
      nextAttemptNotBeforeAt: instant.exactOptional(),
      callbackAt: instant.exactOptional(),
      doneAt: instant.exactOptional(),
      callId: id('call').exactOptional(),
      reply: z
        .strictObject({
          channel: z.enum(REPLY_CHANNELS),
          vehicleUse: z.string(),
          serviceOpinion: z.string(),
        })
        .exactOptional()
        .describe('What the customer wrote, where that fulfilled it.'),
      consentId: id('consent').exactOptional().describe('The stop that ended it.'),
      closedAt: instant.exactOptional(),
      because: z.enum(['attemptsExhausted', 'badNumber']).exactOptional(),
      finalMessage: finalMessageView.exactOptional(),
      byVisitId: id('visit').exactOptional(),
      by: id('staff').exactOptional(),
      reason: z.string().exactOptional(),
    })
    .meta({ id: 'FollowUp' }),
);
