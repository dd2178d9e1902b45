import { type Instant, latest, plusMilliseconds } from '../../kernel/instant.ts';
import { plusDays } from '../../kernel/local-date.ts';
import { spread } from '../../kernel/spread.ts';
import { atLocalTime, endOfDay, localDateOf, localTimeOf, startOfDay } from '../../kernel/time-zone.ts';
import type { Settings } from '../branch/index.ts';
import type { Obligation, PendingStep } from './records.ts';

/**
 * What happens to an open obligation as time passes: its owner is told at the opening and on the last
 * day, the supervisors when it is overdue, the group managers one local day later.
 *
 * A reminder that would come at or after another, or after the due instant, is left out; the two steps
 * that follow a missed deadline never are. They are spread over some minutes by the identifier, so that
 * all deadlines of a day's end do not fire in one.
 * @param now reminders whose time has passed are given once, not one by one.
 */
export function ladderOf(
  obligation: Pick<Obligation, 'id' | 'opensAt' | 'dueAt' | 'dueOn' | 'timeZone'>,
  { escalationSpreadMinutes }: Settings['notices'],
  now: Instant,
): readonly PendingStep[] {
  const { id, opensAt, dueAt, dueOn, timeZone } = obligation;
  const lastDayAt = latest(startOfDay(dueOn, timeZone), opensAt);
  const delay = spread(id) % (escalationSpreadMinutes * 60_000 + 1);
  const reminders: readonly PendingStep[] = [
    ...(latest(opensAt, now) < lastDayAt ? [{ step: 'opening', fireAt: opensAt } as const] : []),
    ...(latest(lastDayAt, now) < dueAt ? [{ step: 'lastDay', fireAt: lastDayAt } as const] : []),
  ];
  return [
    ...reminders,
    { step: 'overdue', fireAt: plusMilliseconds(dueAt, delay) },
    { step: 'escalation', fireAt: plusMilliseconds(oneLocalDayLater(obligation), delay) },
  ];
}

function oneLocalDayLater({
  dueAt,
  dueOn,
  timeZone,
}: Pick<Obligation, 'dueAt' | 'dueOn' | 'timeZone'>): Instant {
  if (dueAt === endOfDay(dueOn, timeZone)) return endOfDay(plusDays(dueOn, 1), timeZone);
  const nextDay = plusDays(localDateOf(dueAt, timeZone), 1);
  return atLocalTime(nextDay, localTimeOf(dueAt, timeZone), timeZone);
}
