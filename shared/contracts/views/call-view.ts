import * as z from 'zod';
import { CASE_LEVELS } from '../../domain/records/case.ts';
import {
  CALL_DIRECTIONS,
  CALL_OUTCOMES,
  CALL_TOPICS,
  CALL_TYPES,
  DO_NOT_CALL_SCOPES,
  STATEMENT_KINDS,
} from '../../domain/records/call-outcomes.ts';
import { CASE_LINK_EFFECTS, LINK_EFFECTS } from '../../domain/records/call.ts';
import { id, instant, localDate } from '../schemas/index.ts';
import { registerNumber } from './register-number.ts';

const voided = z.strictObject({ at: instant, by: id('staff'), reason: z.string().exactOptional() });

/** One sheet per call. */
export const callView = z.lazy(() =>
  z
    .strictObject({
      id: id('call'),
      version: z.int(),
      number: registerNumber,
      direction: z.enum(CALL_DIRECTIONS),
      callType: z.enum(CALL_TYPES),
      startedAt: instant,
      endedAt: instant.exactOptional(),
      recordedAt: instant,
      vehicleId: id('vehicle').exactOptional(),
      phoneNumber: z.string().exactOptional(),
      spokenTo: z.string().exactOptional(),
      outcome: z.enum(CALL_OUTCOMES),
      vehicleUse: z.string().exactOptional(),
      serviceOpinion: z.string().exactOptional(),
      topics: z.array(z.enum(CALL_TOPICS)),
      repeatedTopicsReason: z
        .string()
        .exactOptional()
        .describe('Why the second call brought nothing new, when it did not.'),
      statements: z.array(
        z.strictObject({
          kind: z.enum(STATEMENT_KINDS),
          text: z.string(),
          answerAtOnce: z.string().exactOptional(),
          level: z.enum(CASE_LEVELS).exactOptional(),
          aboutStaffId: id('staff').exactOptional(),
        }),
      ),
      talkNotes: z.string().exactOptional(),
      callbackAt: instant.exactOptional(),
      doNotCallScope: z.enum(DO_NOT_CALL_SCOPES).exactOptional(),
      followUps: z.array(z.strictObject({ followUpId: id('followUp'), effect: z.enum(LINK_EFFECTS) })),
      cases: z
        .array(z.strictObject({ caseId: id('case'), effect: z.enum(CASE_LINK_EFFECTS) }))
        .exactOptional(),
      handledBy: id('staff'),
      actingFor: id('staff').exactOptional(),
      voided: voided.exactOptional(),
    })
    .meta({ id: 'Call' }),
);

/** One line of the call register. */
export const callRegisterLineView = z.lazy(() =>
  z
    .strictObject({
      number: registerNumber,
      recordedOn: localDate,
      recordedAt: instant,
      startedAt: instant,
      direction: z.enum(CALL_DIRECTIONS),
      callType: z.enum(CALL_TYPES),
      customerId: id('customer'),
      customerName: z.string(),
      plateNumber: z.string().exactOptional(),
      phoneNumber: z.string().exactOptional(),
      summary: z.string(),
      outcome: z.enum(CALL_OUTCOMES),
      needsHandling: z.boolean(),
      handledBy: id('staff'),
      actingFor: id('staff').exactOptional(),
      callId: id('call'),
      voided: voided.exactOptional(),
    })
    .meta({ id: 'CallRegisterLine' }),
);
