import type { DigestLine } from '../domain/records/mail.ts';
import { isReminder, reminderIn, REMINDERS } from '../domain/records/obligation.ts';
import { type Instant, plusMilliseconds } from '../kernel/instant.ts';
import { assertNever } from '../kernel/never.ts';
import { localDateOf } from '../kernel/time-zone.ts';

/** The sections of a digest, most urgent first. */
export const DIGEST_GROUPS = [
  'majorMatter',
  'missedResponse',
  'calledOff',
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
  const { step } = line;
  if (step === 'majorMatter' || step === 'calledOff') return step;
  if (at >= line.dueAt) return line.kind === 'caseFirstResponse' ? 'missedResponse' : 'overdue';
  switch (step) {
    case 'anotherAgent':
    case 'noOpenDay':
      return step;
    case 'opening':
      return 'opened';
    case 'lastDay':
      return isLastDay(line, at) ? 'dueToday' : 'lastOpenDay';
    case 'overdue':
    case 'escalation':
      return 'overdue';
    case 'callback':
    case 'callbackSoon':
    case 'promisedReply':
    case 'promisedReplySoon':
    case 'nextAttempt':
      return reminderIn(step) ?? 'nextAttempt';
    default:
      return assertNever(step);
  }
}

/** Whether the lines of a group are in the order of the time customers were told. */
export function hasTimeTold(group: DigestGroup): boolean {
  return isReminder(group);
}

/** Whether that moment is on the day the deadline ends. Nobody may work on that day. */
function isLastDay({ dueAt, timeZone }: DigestLine, at: Instant): boolean {
  return localDateOf(at, timeZone) === localDateOf(plusMilliseconds(dueAt, -1), timeZone);
}
