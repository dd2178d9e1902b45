import type { CalendarException } from '../../kernel/working-calendar.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import type { Branch } from '../records/branch.ts';
import { type CalendarDayInvalid, findRepeated } from './check-calendar.ts';

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
