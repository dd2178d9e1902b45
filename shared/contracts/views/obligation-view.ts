import * as z from 'zod';
import { CANCELLATION_REASONS, OBLIGATION_KINDS } from '../../domain/records/obligation.ts';
import { id, instant, localDate, timeZone } from '../schemas/index.ts';

/** Something somebody must do in a window of time. `dueAt` is exclusive: on time means done before it. */
export const obligationView = z.lazy(() =>
  z
    .strictObject({
      id: id('obligation'),
      version: z.int(),
      kind: z.enum(OBLIGATION_KINDS),
      clauses: z.array(z.string()).describe('Clauses of the written policy it carries out.'),
      status: z.enum(['open', 'met', 'metLate', 'waived', 'cancelled']),
      overdue: z.boolean().describe('Open and past `dueAt` as of this answer. Late work can still be done.'),
      customerId: id('customer'),
      visitId: id('visit').exactOptional(),
      vehicleId: id('vehicle').exactOptional(),
      subject: z.strictObject({
        type: z.enum(['visit', 'followUp', 'case', 'customer', 'letter']),
        id: z.string(),
      }),
      ownerId: id('staff')
        .exactOptional()
        .describe('Absent while nobody is appointed: the supervisors hold it.'),
      anchor: z.strictObject({ event: z.string(), at: instant, on: localDate }),
      timeZone,
      opensAt: instant,
      dueAt: instant,
      opensOn: localDate,
      dueOn: localDate.describe('The last local day on which the deed is on time.'),
      settingsVersion: z.string().describe('Version of the settings the window was computed with.'),
      createdAt: instant,
      onDutyAtDue: z
        .union([id('staff'), z.literal('supervisors')])
        .exactOptional()
        .describe(
          'Who was to do it when it fell due undone: the owner, whoever stood in, or the supervisors.',
        ),
      breach: z
        .strictObject({
          at: instant.describe('When its time passed: `dueAt`.'),
          onDuty: z
            .union([id('staff'), z.literal('supervisors')])
            .exactOptional()
            .describe('Who was to do it then. Absent for the few minutes until it is written down.'),
          untilAt: instant.exactOptional().describe('When it was over. Absent while it is still undone.'),
          lateMinutes: z.int().describe('From `at` until it was over, or until this answer.'),
        })
        .exactOptional()
        .describe('Present once `dueAt` passed undone. Nothing that ends the duty later removes it.'),
      metAt: instant.exactOptional(),
      doneBy: id('staff').exactOptional(),
      proof: z
        .strictObject({
          type: z.enum(['call', 'visit', 'letter', 'writtenReply', 'case', 'customer']),
          id: z.string(),
        })
        .exactOptional(),
      waivedAt: instant.exactOptional(),
      waivedBy: id('staff').exactOptional(),
      cancelledAt: instant.exactOptional(),
      reason: z.union([z.enum(CANCELLATION_REASONS), z.string()]).exactOptional(),
    })
    .meta({ id: 'Obligation' }),
);
