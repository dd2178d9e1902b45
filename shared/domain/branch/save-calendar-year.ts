import type { CalendarId, GroupId } from '../../kernel/ids.ts';
import { yearOf } from '../../kernel/local-date.ts';
import type { CalendarYear } from '../../kernel/working-calendar.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { insert, type RecordChange, replaced } from '../records/change.ts';
import type { GroupCalendar } from '../records/branch.ts';
import { type CalendarDayInvalid, findRepeated } from './check-calendar.ts';

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
