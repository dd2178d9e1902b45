import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

declare const brand: unique symbol;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** @throws RangeError unless the text is a real calendar day (not `2026-02-30`). */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a date YYYY-MM-DD: ${text}`);
  return asLocalDate(plainDate(text));
}

/** Moves by whole calendar days; negative goes back. */
export function plusDays(on: LocalDate, days: number): LocalDate {
  return asLocalDate(PlainDate.addDays(plainDate(on), days));
}

/** Moves by calendar months. A day the month does not have becomes its last day. Negative goes back. */
export function plusMonths(on: LocalDate, months: number): LocalDate {
  return asLocalDate(PlainDate.addMonths(plainDate(on), months));
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(on: LocalDate): DayOfWeek {
  return PlainDate.dayOfWeek(plainDate(on)) as DayOfWeek;
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return PlainDate.diffDays(plainDate(from), plainDate(to));
}

/** The calendar year of a day. */
export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}

function plainDate(on: string): PlainDate.Record {
  return PlainDate.fromString(on, Calendar.getISO);
}

function asLocalDate(date: PlainDate.Record): LocalDate {
  return PlainDate.toString(date) as LocalDate;
}
