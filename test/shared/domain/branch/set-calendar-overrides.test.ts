import { describe, expect, test } from 'vitest';
import { decideSetCalendarOverrides } from '../../../../shared/domain/branch/index.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import type { CalendarException } from '../../../../shared/kernel/working-calendar.ts';
import { SHANGHAI } from '../../../support/branch-facts.ts';

const closed = (on: string): CalendarException => ({ on: localDate(on), kind: 'closed', name: '元旦' });

describe("the branch's own days", () => {
  test('replace those of before', () => {
    const branch = { ...SHANGHAI, calendarOverrides: [closed('2026-11-30')] };
    const changed = { ...branch, version: 2, calendarOverrides: [closed('2026-12-24')] };
    expect(decideSetCalendarOverrides(branch, [closed('2026-12-24')])).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test('are named once each', () => {
    expect(decideSetCalendarOverrides(SHANGHAI, [closed('2026-12-24'), closed('2026-12-24')])).toEqual({
      outcome: 'refused',
      refusal: { code: 'calendar-day-invalid', data: { on: '2026-12-24', expected: 'eachDayOnce' } },
    });
  });
});
