import { type DayOfWeek, dayOfWeek, type LocalDate, yearOf } from './local-date.ts';
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

/** Whether the shop works on a day, and what says so. */
export interface DayStatus {
  readonly works: boolean;
  readonly because: 'override' | 'calendar' | 'weeklyPattern';
  /** Name of the holiday or make-up working day. */
  readonly name?: string;
}

/** The branch's own exceptions win over the calendar, the calendar over the weekly pattern. */
export function dayStatus(calendar: WorkingCalendar, on: LocalDate): DayStatus {
  const override = calendar.overrides.find((exception) => exception.on === on);
  if (override) return { works: override.kind === 'open', because: 'override', name: override.name };
  const announced = calendarYear(calendar, yearOf(on))?.exceptions.find((exception) => exception.on === on);
  if (announced) return { works: announced.kind === 'open', because: 'calendar', name: announced.name };
  return { works: calendar.workingDays.includes(dayOfWeek(on)), because: 'weeklyPattern' };
}

/** Whether the branch works that day: overrides first, then the year's exceptions, then the weekday. */
export function isWorkingDay(calendar: WorkingCalendar, on: LocalDate): boolean {
  return dayStatus(calendar, on).works;
}

/** An unchecked year is answered from what is known of it, and must be reported with a warning. */
export function isVerifiedYear(calendar: WorkingCalendar, year: number): boolean {
  return calendarYear(calendar, year)?.verified === true;
}

function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear | undefined {
  return calendar.years.find((candidate) => candidate.year === year);
}
