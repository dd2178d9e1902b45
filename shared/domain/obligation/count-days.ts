import { type LocalDate, plusDays } from '../../kernel/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-calendar.ts';
import type { DayRule } from '../records/settings.ts';

/** A shop that never works is a mistake in its calendar, and looking further would not end. */
const LONGEST_CLOSURE_DAYS = 366;

export interface CountedDay {
  readonly on: LocalDate;
  /** Days passed over because the branch does not work on them. */
  readonly skipped: readonly LocalDate[];
}

/**
 * The day that lies `days` days after `from`, which itself is not counted (policy A.3 no. 1).
 * @throws RangeError when the calendar has no working day for a whole year.
 */
export function countDays(
  from: LocalDate,
  days: number,
  counting: DayRule['dayCounting'],
  calendar: WorkingCalendar,
): CountedDay {
  if (counting === 'natural') return { on: plusDays(from, days), skipped: [] };
  const skipped: LocalDate[] = [];
  let on = from;
  let left = days;
  while (left > 0) {
    on = plusDays(on, 1);
    if (isWorkingDay(calendar, on)) left -= 1;
    else skipped.push(on);
    if (skipped.length > LONGEST_CLOSURE_DAYS)
      throw new RangeError(`No working day in the year after ${from}`);
  }
  return { on, skipped };
}

/**
 * The nearest working day from `on`, itself included, in the direction given.
 * @throws RangeError when there is none within a year.
 */
export function nearestWorkingDay(
  on: LocalDate,
  direction: 'forward' | 'backward',
  calendar: WorkingCalendar,
): LocalDate {
  const step = direction === 'forward' ? 1 : -1;
  for (let moved = 0; moved <= LONGEST_CLOSURE_DAYS; moved += 1) {
    const candidate = plusDays(on, moved * step);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  throw new RangeError(`No working day within a year of ${on}`);
}
