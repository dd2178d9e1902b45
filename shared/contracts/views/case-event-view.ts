import * as z from 'zod';
import { CALL_OUTCOMES } from '../../domain/records/call-outcomes.ts';
import { CASE_CONTACTS, CASE_LEVELS, SATISFACTIONS } from '../../domain/records/case.ts';
import { id, instant } from '../schemas/index.ts';

const actingFor = id('staff').exactOptional().describe('The absent owner whose work a deputy did.');
const by = { at: instant, by: id('staff'), actingFor };
const byAnybody = { at: instant, by: z.union([id('staff'), z.literal('system')]), actingFor };

const contact = z
  .strictObject({ type: z.enum(CASE_CONTACTS), id: z.string() })
  .exactOptional()
  .describe('The contact that shows it. Absent where somebody senior says so.');

function event<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...shape });
}

/** One thing that happened to a case, in order. */
export const caseEventView = z.lazy(() =>
  z
    .discriminatedUnion('type', [
      event('answeredAtOnce', { ...by, answer: z.string(), proof: contact }),
      event('studyStarted', { ...by, promisedReplyAt: instant.exactOptional(), proof: contact }),
      event('noted', { ...by, text: z.string() }),
      event('declaredUnsolved', { ...by, reason: z.string() }),
      event('reported', { ...by, tried: z.string(), asked: z.string() }),
      event('askedForMore', { ...by, question: z.string() }),
      event('solved', { ...by, solution: z.string(), source: z.enum(['agent', 'supervisor']) }),
      event('responded', { ...by, callId: id('call') }),
      event('replyTried', { ...by, callId: id('call'), outcome: z.enum(CALL_OUTCOMES) }),
      event('informed', {
        ...by,
        proof: z.strictObject({ type: z.enum(['call', 'letter']), id: z.string() }),
      }),
      event('callVoided', { ...by, callId: id('call') }),
      event('visitVoided', { ...by, visitId: id('visit') }),
      event('satisfactionRecorded', {
        ...by,
        satisfaction: z.enum(SATISFACTIONS),
        words: z.string().exactOptional(),
        proof: contact,
      }),
      event('reopened', {
        ...byAnybody,
        because: z.enum(['notSatisfied', 'request', 'letterFailed', 'callVoided', 'visitVoided']),
      }),
      event('levelRaised', { ...by, level: z.enum(CASE_LEVELS), reason: z.string() }),
      event('handedOver', { ...by, to: id('staff') }),
      event('paused', { ...by, reason: z.string() }),
      event('resumed', byAnybody),
      event('absorbed', { ...by, caseId: id('case') }),
      event('ended', { ...by, reason: z.string(), proof: contact }),
    ])
    .meta({ id: 'CaseEvent' }),
);
