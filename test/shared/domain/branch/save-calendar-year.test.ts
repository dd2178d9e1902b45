import { describe, expect, test } from 'vitest';
import { decideSaveCalendarYear } from '../../../../shared/domain/branch/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import type { CalendarException } from '../../../../shared/kernel/working-calendar.ts';
import { HARMONY } from '../../../support/branch-facts.ts';

const closed = (on: string): CalendarException => ({ on: localDate(on), kind: 'closed', name: '元旦' });
const year = {
  groupId: HARMONY.id,
  calendarId: asId<'calendar'>('cn'),
  year: 2027,
  exceptions: [closed('2027-01-01'), closed('2027-12-31')],
  source: '国务院办公厅',
  verified: true,
};

describe('a year of the group calendar', () => {
  test('is made', () => {
    const made = { ...year, type: 'calendar', version: 1 };
    expect(decideSaveCalendarYear(undefined, year)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'insert', record: made }],
      result: made,
    });
  });

  test('is replaced as a whole, as often as wanted', () => {
    const existing = { ...year, type: 'calendar', version: 3, exceptions: [], verified: false } as const;
    const changed = { ...year, type: 'calendar', version: 4 };
    expect(decideSaveCalendarYear(existing, year)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test.each(['2026-12-31', '2028-01-01'])('does not take the day %s of another year', (on) => {
    expect(
      decideSaveCalendarYear(undefined, { ...year, exceptions: [...year.exceptions, closed(on)] }),
    ).toEqual({
      outcome: 'refused',
      refusal: { code: 'calendar-day-invalid', data: { on, expected: 'dayOfThatYear' } },
    });
  });

  test('does not take a day twice', () => {
    const exceptions = [...year.exceptions, { ...closed('2027-01-01'), kind: 'open' as const }];
    expect(decideSaveCalendarYear(undefined, { ...year, exceptions })).toEqual({
      outcome: 'refused',
      refusal: { code: 'calendar-day-invalid', data: { on: '2027-01-01', expected: 'eachDayOnce' } },
    });
  });
});
