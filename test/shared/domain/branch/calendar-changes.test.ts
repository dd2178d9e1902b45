import { describe, expect, test } from 'vitest';
import {
  decideSaveCalendarYear,
  decideSetCalendarOverrides,
  type GroupCalendar,
  type SaveCalendarYear,
} from '../../../../shared/domain/branch/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import type { CalendarException } from '../../../../shared/kernel/working-calendar.ts';
import { HARMONY, SHANGHAI } from '../../../support/branch-facts.ts';

const NATIONAL_DAY: CalendarException = { on: localDate('2026-10-01'), kind: 'closed', name: '国庆节' };

describe('a calendar year of the group', () => {
  test('is made at version 1', () => {
    const made: GroupCalendar = { ...year([NATIONAL_DAY]), type: 'calendar', version: 1 };
    expect(decideSaveCalendarYear(undefined, year([NATIONAL_DAY]))).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'insert', record: made }],
      result: made,
    });
  });

  test('is replaced as a whole', () => {
    const existing: GroupCalendar = { ...year([NATIONAL_DAY]), type: 'calendar', version: 3 };
    const next: GroupCalendar = { ...year([]), verified: false, type: 'calendar', version: 4 };
    expect(decideSaveCalendarYear(existing, { ...year([]), verified: false })).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: next }],
      result: next,
    });
  });

  test.each([
    {
      exceptions: [{ ...NATIONAL_DAY, on: localDate('2027-01-01') }],
      on: '2027-01-01',
      expected: 'dayOfThatYear',
    },
    {
      exceptions: [NATIONAL_DAY, { ...NATIONAL_DAY, kind: 'open' as const }],
      on: '2026-10-01',
      expected: 'eachDayOnce',
    },
  ])('is refused unless it has $expected', ({ exceptions, on, expected }) => {
    expect(decideSaveCalendarYear(undefined, year(exceptions))).toEqual({
      outcome: 'refused',
      refusal: { code: 'calendar-day-invalid', data: { on, expected } },
    });
  });
});

describe("a branch's own days", () => {
  test('are replaced as a whole, over years', () => {
    const overrides = [NATIONAL_DAY, { ...NATIONAL_DAY, on: localDate('2027-10-01') }];
    const branch = { ...SHANGHAI, calendarOverrides: overrides, version: 2 };
    expect(decideSetCalendarOverrides(SHANGHAI, overrides)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: branch }],
      result: branch,
    });
  });

  test('are refused when a day is named twice', () => {
    expect(decideSetCalendarOverrides(SHANGHAI, [NATIONAL_DAY, NATIONAL_DAY])).toEqual({
      outcome: 'refused',
      refusal: { code: 'calendar-day-invalid', data: { on: '2026-10-01', expected: 'eachDayOnce' } },
    });
  });
});

function year(exceptions: readonly CalendarException[]): SaveCalendarYear {
  return {
    groupId: HARMONY.id,
    calendarId: asId('cn'),
    year: 2026,
    exceptions,
    source: 'test',
    verified: true,
  };
}
