import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** @throws RangeError when the text is no real calendar day (`2026-02-30`). */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a date YYYY-MM-DD: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
}

/** Moves by whole calendar days; negative goes back. */
export function plusDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString() as LocalDate;
}

/** Moves by calendar months; a day the month has not becomes its last one. Negative goes back. */
export function plusMonths(on: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ months }).toString() as LocalDate;
}

export function dayOfWeek(on: LocalDate): DayOfWeek {
  return Temporal.PlainDate.from(on).dayOfWeek as DayOfWeek;
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}
