import * as z from 'zod';
import { STATEMENT_KINDS } from '../../domain/records/call-outcomes.ts';
import { CASE_LEVELS, CASE_STATUSES } from '../../domain/records/case.ts';
import { OBLIGATION_KINDS } from '../../domain/records/obligation.ts';
import { id, instant, localDate } from '../schemas/index.ts';
import { caseEventView } from './case-event-view.ts';

const summary = {
  id: id('case'),
  version: z.int(),
  customerId: id('customer'),
  kind: z.enum(STATEMENT_KINDS),
  level: z.enum(CASE_LEVELS),
  status: z.enum(CASE_STATUSES),
  text: z.string().describe("In the customer's words."),
  origin: z.strictObject({ type: z.enum(['call', 'visit', 'letter']), id: z.string() }),
  vehicleId: id('vehicle').exactOptional(),
  openedAt: instant.describe('When the matter was raised.'),
  firstReceiverId: id('staff').describe('Stays answerable until the case is handed over.'),
  ownerId: id('staff').exactOptional().describe('Absent while the supervisors hold it.'),
  aboutStaffId: id('staff').exactOptional().describe('Whom it complains about; hidden from that person.'),
  reopenedCount: z.int(),
  pausedSince: instant.exactOptional(),
  solution: z.string().exactOptional(),
  solvedAt: instant.exactOptional(),
  answeredAt: instant.exactOptional(),
  closedAt: instant.exactOptional(),
  reason: z.string().exactOptional(),
  intoCaseId: id('case').exactOptional(),
};

/** A case as a list shows it. */
export const caseSummaryView = z.lazy(() => z.strictObject(summary).meta({ id: 'CaseSummary' }));

/** A request, wish or complaint with its history and what runs for it. */
export const caseView = z.lazy(() =>
  z
    .strictObject({
      ...summary,
      deadlines: z
        .array(
          z.strictObject({
            kind: z.enum(OBLIGATION_KINDS),
            obligationId: id('obligation'),
            ownerId: id('staff').exactOptional(),
            dueAt: instant,
            dueOn: localDate,
            overdue: z.boolean(),
            rolled: z
              .boolean()
              .describe(
                'The solution came too late in the day to reach anybody; due by the next contact hours.',
              ),
          }),
        )
        .describe('What must be done now and by when.'),
      events: z.array(caseEventView),
    })
    .meta({ id: 'Case' }),
);

export const caseFiguresView = z.lazy(() =>
  z
    .strictObject({
      handlingMinutes: z
        .int()
        .describe(
          'Minutes of contact hours from raising the matter until the customer was told, without pauses.',
        ),
      pausedMinutes: z
        .int()
        .describe('Stated pauses, and the time between an answer and the reopening that followed it.'),
      replyAttempts: z.int(),
      reopenedCount: z.int(),
    })
    .meta({ id: 'CaseFigures' }),
);
