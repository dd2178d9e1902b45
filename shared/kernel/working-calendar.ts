import type { DayOfWeek, LocalDate } from './local-date.ts';
import type { LocalTime } from './time-zone.ts';

/** Why a day differs from the weekly pattern. */
export interface CalendarException {
  readonly on: LocalDate;
  /** `closed`: holiday or shop closed; `open`: works although the weekly pattern says closed (调休). */
  readonly kind: 'closed' | 'open';
  readonly name: string;
}

/** One year of a calendar: what the authority or the shop has announced for it. */
export interface CalendarYear {
  readonly year: number;
  readonly exceptions: readonly CalendarException[];
  /** Where the exceptions come from, for people to check. */
  readonly source: string;
  /** Checked by a person against the announcement; anything else is reported with a warning. */
  readonly verified: boolean;
}

/** Opening hours of a day: periods in wall clock order that do not overlap. */
export type DayHours = readonly { readonly from: LocalTime; readonly to: LocalTime }[];

/**
 * The days and hours a branch works. Made of the group's calendar, the branch's weekly pattern and
 * its own dated exceptions, which win.
 */
export interface WorkingCalendar {
  readonly workingDays: readonly DayOfWeek[];
  readonly years: readonly CalendarYear[];
  readonly overrides: readonly CalendarException[];
}
