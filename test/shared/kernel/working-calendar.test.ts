import { describe, expect, test } from 'vitest';
import { type DayOfWeek, localDate } from '../../../shared/kernel/local-date.ts';
import {
  type CalendarException,
  dayStatus,
  isVerifiedYear,
  type WorkingCalendar,
} from '../../../shared/kernel/working-calendar.ts';

const WEEKDAYS: readonly DayOfWeek[] = [1, 2, 3, 4, 5];

const CALENDAR: WorkingCalendar = {
  workingDays: WEEKDAYS,
  years: [
    {
      year: 2026,
      exceptions: [day('2026-10-01', 'closed', '国庆节'), day('2026-10-10', 'open', '国庆节调休')],
      source: 'test',
      verified: true,
    },
    { year: 2027, exceptions: [day('2027-01-01', 'closed', '元旦')], source: 'a guess', verified: false },
  ],
  overrides: [day('2026-10-01', 'open', '开门迎客'), day('2026-10-12', 'closed', '盘点')],
};

describe('whether the shop works on a day', () => {
  test.each([
    ['2026-10-09', { works: true, because: 'weeklyPattern' }],
    ['2026-10-11', { works: false, because: 'weeklyPattern' }],
    ['2026-10-10', { works: true, because: 'calendar', name: '国庆节调休' }],
    ['2026-10-01', { works: true, because: 'override', name: '开门迎客' }],
    ['2026-10-12', { works: false, because: 'override', name: '盘点' }],
    ['2027-01-01', { works: false, because: 'calendar', name: '元旦' }],
    ['2028-01-03', { works: true, because: 'weeklyPattern' }],
  ])('%s', (on, status) => {
    expect(dayStatus(CALENDAR, localDate(on))).toEqual(status);
  });
});

test.each([
  [2026, true],
  [2027, false],
  [2028, false],
])('%i is a year somebody has checked: %s', (year, verified) => {
  expect(isVerifiedYear(CALENDAR, year)).toBe(verified);
});

function day(on: string, kind: CalendarException['kind'], name: string): CalendarException {
  return { on: localDate(on), kind, name };
}
