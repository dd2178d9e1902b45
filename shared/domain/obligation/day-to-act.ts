import { type Instant, plusMilliseconds } from '../../kernel/instant.ts';
import { dayOfWeek, type LocalDate, plusDays } from '../../kernel/local-date.ts';
import {
  atLocalTime,
  endOfDay,
  localDateOf,
  type LocalTime,
  localTimeOf,
  startOfDay,
  type TimeZone,
} from '../../kernel/time-zone.ts';
import { worksOn } from '../branch/index.ts';
import type { BranchFacts } from '../records/facts.ts';

type DayFacts = Pick<BranchFacts, 'settings' | 'calendar'>;

/** Longer than any holiday. A branch closed for longer is given a day of the calendar. */
const DAYS_LOOKED_AHEAD = 366;

/**
 * A day later, for people who were told at that moment: a day on which the branch works lies between, so that they
 * could act. It is the same time on the next open day. Where they hear of it only in the hours of that day, or the
 * moment is on a closed day, it is the end of the first day on which they can act.
 * @param delay milliseconds by which the telling is spread; see `ladderOf`. The answer is without it.
 */
export function dayToActAfter(at: Instant, delay: number, timeZone: TimeZone, facts: DayFacts): Instant {
  const on = localDateOf(at, timeZone);
  const first = openDayFrom(on, facts);
  if (first !== on || at === startOfDay(on, timeZone)) return endOfDay(first, timeZone);
  const next = openDayFrom(plusDays(on, 1), facts);
  const later = atLocalTime(next, localTimeOf(at, timeZone), timeZone);
  const isToldThatDay = !isPastHours(plusMilliseconds(at, delay), on, timeZone, facts);
  return isToldThatDay || isPastHours(plusMilliseconds(later, delay), next, timeZone, facts)
    ? later
    : endOfDay(next, timeZone);
}

/** The first day the branch works, from that day on. */
function openDayFrom(from: LocalDate, facts: DayFacts): LocalDate {
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const on = plusDays(from, ahead);
    if (worksOn(on, facts)) return on;
  }
  return from;
}

/** Notices go out on the hour. Whether the last hour of that day has come. */
function isPastHours(at: Instant, on: LocalDate, timeZone: TimeZone, { settings }: DayFacts): boolean {
  const closing = settings.contactHours[dayOfWeek(on)].at(-1)?.to;
  if (localDateOf(at, timeZone) !== on || closing === undefined) return true;
  return localTimeOf(at, timeZone) >= lastHourBefore(closing);
}

/** `17:00` before `18:00`, `12:00` before `12:30`. */
function lastHourBefore(closing: LocalTime): string {
  const hour = Number(closing.slice(0, 2));
  return `${String(closing.endsWith(':00') ? hour - 1 : hour).padStart(2, '0')}:00`;
}
