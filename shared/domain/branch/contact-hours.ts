import type { Instant } from '../../kernel/instant.ts';
import { dayOfWeek, type LocalDate } from '../../kernel/local-date.ts';
import { assertNever } from '../../kernel/never.ts';
import {
  atLocalTime,
  endOfDay,
  type LocalTime,
  localDateOf,
  localTimeOf,
  type TimeZone,
} from '../../kernel/time-zone.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-calendar.ts';
import type { Settings } from '../records/settings.ts';

/** Morning until noon, afternoon until six, evening after that (practice C.6). */
export type DayPart = 'morning' | 'afternoon' | 'evening';

const NOON = '12:00' as LocalTime;
const SIX_O_CLOCK = '18:00' as LocalTime;

/** Whether customers may be called at that moment, by the wall clock of the branch. */
export function isWithinContactHours(
  at: Instant,
  timeZone: TimeZone,
  contactHours: Settings['contactHours'],
): boolean {
  const time = localTimeOf(at, timeZone);
  const periods = contactHours[dayOfWeek(localDateOf(at, timeZone))];
  return periods.some(({ from, to }) => from <= time && time < to);
}

/** The part of the branch's day a moment falls in. */
export function dayPartOf(at: Instant, timeZone: TimeZone): DayPart {
  const time = localTimeOf(at, timeZone);
  if (time < NOON) return 'morning';
  return time < SIX_O_CLOCK ? 'afternoon' : 'evening';
}

/** The moment the part of the branch's day after this one begins; after the evening, the next day. */
export function nextDayPartAt(at: Instant, timeZone: TimeZone): Instant {
  const on = localDateOf(at, timeZone);
  const part = dayPartOf(at, timeZone);
  switch (part) {
    case 'morning':
      return atLocalTime(on, NOON, timeZone);
    case 'afternoon':
      return atLocalTime(on, SIX_O_CLOCK, timeZone);
    case 'evening':
      return endOfDay(on, timeZone);
    default:
      return assertNever(part);
  }
}

/** Whether the branch works on that day at all: a working day with contact hours. */
export function worksOn(
  on: LocalDate,
  { settings, calendar }: { readonly settings: Settings; readonly calendar: WorkingCalendar },
): boolean {
  return isWorkingDay(calendar, on) && settings.contactHours[dayOfWeek(on)].length > 0;
}
