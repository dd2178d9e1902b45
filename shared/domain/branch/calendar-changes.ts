import type { CalendarId, GroupId } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { CalendarException, CalendarYear } from '../../kernel/working-calendar.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { insert, type RecordChange, replaced } from '../records/change.ts';
import type { Branch, GroupCalendar } from '../records/branch.ts';

export interface CalendarDayInvalid {
  readonly code: 'calendar-day-invalid';
  readonly data: { readonly on: LocalDate; readonly expected: 'dayOfThatYear' | 'eachDayOnce' };
}

export interface SaveCalendarYear extends CalendarYear {
  readonly groupId: GroupId;
  readonly calendarId: CalendarId;
}

/** Makes or replaces a year of a calendar. Windows already computed do not move. */
export function decideSaveCalendarYear(
  existing: GroupCalendar | undefined,
  year: SaveCalendarYear,
): Decision<RecordChange, GroupCalendar, CalendarDayInvalid> {
  const elsewhere = year.exceptions.find(({ on }) => yearOf(on) !== year.year);
  if (elsewhere) {
    return refused({ code: 'calendar-day-invalid', data: { on: elsewhere.on, expected: 'dayOfThatYear' } });
  }
  const twice = findRepeated(year.exceptions);
  if (twice) return refused({ code: 'calendar-day-invalid', data: { on: twice, expected: 'eachDayOnce' } });
  if (!existing) {
    const made: GroupCalendar = { ...year, type: 'calendar', version: 1 };
    return accepted([insert(made)], made);
  }
  const changed: GroupCalendar = { ...existing, ...year };
  const { record, change } = replaced(changed);
  return accepted([change], record);
}

/** Replaces the branch's own closed and open days, which win over the group's calendar. */
export function decideSetCalendarOverrides(
  branch: Branch,
  calendarOverrides: readonly CalendarException[],
): Decision<RecordChange, Branch, CalendarDayInvalid> {
  const twice = findRepeated(calendarOverrides);
  if (twice) return refused({ code: 'calendar-day-invalid', data: { on: twice, expected: 'eachDayOnce' } });
  const changed = { ...branch, calendarOverrides };
  const { record, change } = replaced(changed);
  return accepted([change], record);
}

function findRepeated(exceptions: readonly CalendarException[]): LocalDate | undefined {
  return exceptions.find(({ on }, index) => exceptions.findIndex((other) => other.on === on) !== index)?.on;
}
