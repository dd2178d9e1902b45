import type { DigestLine } from '../domain/records/mail.ts';
import { isReminder, REMINDERS } from '../domain/records/obligation.ts';
import { type Instant, plusMilliseconds } from '../kernel/instant.ts';
import { assertNever } from '../kernel/never.ts';
import { localDateOf } from '../kernel/time-zone.ts';

/** The sections of a digest, most urgent first. */
export const DIGEST_GROUPS = [
  'majorMatter',
  'overdue',
  ...REMINDERS.toReversed(),
  'anotherAgent',
  'dueToday',
  'lastOpenDay',
  'noOpenDay',
  'opened',
] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** Where a line belongs at that moment. What is past its time is overdue, no matter what it was queued as. */
export function groupOf(line: DigestLine, at: Instant): DigestGroup {
  if (line.step === 'majorMatter') return line.step;
  if (at >= line.dueAt) return 'overdue';
  if (isReminder(line.step)) return line.step;
  switch (line.step) {
    case 'anotherAgent':
    case 'noOpenDay':
      return line.step;
    case 'opening':
      return 'opened';
    case 'lastDay':
      return isLastDay(line, at) ? 'dueToday' : 'lastOpenDay';
    case 'overdue':
    case 'escalation':
      return 'overdue';
    default:
      return assertNever(line.step);
  }
}

/** Whether that moment is on the day the deadline ends. Nobody may work on that day. */
function isLastDay({ dueAt, timeZone }: DigestLine, at: Instant): boolean {
  return localDateOf(at, timeZone) === localDateOf(plusMilliseconds(dueAt, -1), timeZone);
}
