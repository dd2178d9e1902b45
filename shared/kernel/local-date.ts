import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

declare const brand: unique symbol;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** @throws RangeError unless the text is a real calendar day (not `2026-02-30`). */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a date YYYY-MM-DD: ${text}`);
  const on = dayAt(daysSince1970(text));
  if (on !== text) throw new RangeError(`Not a day of the calendar: ${text}`);
  return on;
}

/** Moves by whole calendar days; negative goes back. */
export function plusDays(on: LocalDate, days: number): LocalDate {
  return dayAt(daysSince1970(on) + days);
}

/** Moves by calendar months. A day the month does not have becomes its last day. Negative goes back. */
export function plusMonths(on: LocalDate, months: number): LocalDate {
  const date = PlainDate.fromString(on, Calendar.getISO);
  return PlainDate.toString(PlainDate.addMonths(date, months)) as LocalDate;
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(on: LocalDate): DayOfWeek {
  return (new Date(on).getUTCDay() || 7) as DayOfWeek;
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return daysSince1970(to) - daysSince1970(from);
}

/** The calendar year of a day. */
export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}

/** Every day of UTC is 24 hours long, so days are counted there. `NaN` when the text is no date. */
function daysSince1970(on: string): number {
  return Date.parse(on) / DAY_MILLISECONDS;
}

/** @throws RangeError beyond the years 0000 to 9999. */
function dayAt(daysSince: number): LocalDate {
  const text = new Date(daysSince * DAY_MILLISECONDS).toISOString();
  if (!/^\d{4}-/.test(text)) throw new RangeError(`Beyond the years of the calendar: ${text}`);
  return text.slice(0, 10) as LocalDate;
}
