import { describe, expect, it, test } from 'vitest';
import { explainInWords } from '../../../../shared/domain/obligation/index.ts';
import { localDate, plusDays } from '../../../../shared/kernel/local-date.ts';
import type { LocalTime } from '../../../../shared/kernel/time-zone.ts';
import { type FactsOverrides, NEW_YORK, withoutHolidays } from '../../../support/branch-facts.ts';
import { owedSince } from '../../../support/obligations.ts';

const ROLL: FactsOverrides = { settings: { sameDayReply: { lateDecisionRoll: 'nextContactWindow' } } };

const due = (at: string, overrides: FactsOverrides = {}) => {
  const { opensAt, dueAt, dueOn } = owedSince('caseReply', at, overrides);
  return { opensAt, dueAt, dueOn };
};

describe('a reply of the same day', () => {
  test.each<[string, string, FactsOverrides, string, string]>([
    [
      'is due at the end of the local day',
      '2026-12-14T02:15:00Z',
      {},
      '2026-12-14T16:00:00.000Z',
      '2026-12-14',
    ],
    ['even hours after closing', '2026-12-14T12:40:00Z', {}, '2026-12-14T16:00:00.000Z', '2026-12-14'],
    [
      'rolls to the next contact hours',
      '2026-12-14T12:40:00Z',
      ROLL,
      '2026-12-15T10:00:00.000Z',
      '2026-12-15',
    ],
    ['stays with an hour left', '2026-12-14T09:00:00Z', ROLL, '2026-12-14T16:00:00.000Z', '2026-12-14'],
    ['rolls with less', '2026-12-14T09:00:01Z', ROLL, '2026-12-15T10:00:00.000Z', '2026-12-15'],
    [
      'rolls over a closed day',
      '2026-12-14T12:40:00Z',
      {
        ...ROLL,
        calendarOverrides: [{ on: localDate('2026-12-15'), kind: 'closed', name: 'stocktaking' }],
      },
      '2026-12-16T10:00:00.000Z',
      '2026-12-16',
    ],
    [
      'rolls over the day the clocks go forward',
      '2027-03-14T00:30:00Z',
      { ...ROLL, branch: NEW_YORK },
      '2027-03-14T22:00:00.000Z',
      '2027-03-14',
    ],
  ])('%s', (_, at, overrides, dueAt, dueOn) => {
    expect(due(at, overrides)).toEqual({ opensAt: new Date(at).toISOString(), dueAt, dueOn });
  });

  it.each([
    ['2026-12-14T09:30:00Z', 'Only 30 minutes of contact hours are left', '可联系时间仅剩 30 分钟'],
    ['2026-12-14T09:59:00Z', 'Only 1 minute of contact hours is left', '可联系时间仅剩 1 分钟'],
    ['2026-12-14T12:40:00Z', 'No contact hours are left', '已无可联系时间'],
  ])('is explained in both languages when it rolls at %s', (at, inEnglish, inChinese) => {
    const rolled = owedSince('caseReply', at, ROLL);
    expect(explainInWords(rolled, 'en')[2]).toBe(
      `${inEnglish} on Monday 2026-12-14 (fewer than 60 minutes), so the day moves forward to the next with contact hours, Tuesday 2026-12-15.`,
    );
    expect(explainInWords(rolled, 'zh-CN')[2]).toBe(
      `2026-12-14 星期一 ${inChinese}（少于 60 分钟），顺延至下一个有可联系时段的日子 2026-12-15 星期二。`,
    );
  });

  it.each([
    ['warns of a calendar nobody has checked where it may roll', ROLL, [2026, 2027]],
    ['asks no calendar where it is strict', {}, []],
  ])('%s', (_, overrides, years) => {
    const calendarYears = [2026, 2027].map((year) => ({ ...withoutHolidays(year), verified: false }));
    const closed = {
      calendarOverrides: [{ on: localDate('2026-12-31'), kind: 'closed' as const, name: '盘点' }],
    };
    const owed = owedSince('caseReply', '2026-12-30T12:40:00Z', { ...overrides, ...closed, calendarYears });
    expect(owed.explanation.filter(({ step }) => step === 'unverifiedYear')).toEqual(
      years.map((year) => ({ step: 'unverifiedYear', year })),
    );
  });

  it('has no next contact hours in a shop that is closed for more than a year', () => {
    const calendarOverrides = Array.from({ length: 367 }, (_, index) => ({
      on: plusDays(localDate('2026-12-14'), index),
      kind: 'closed' as const,
      name: 'rebuilding',
    }));
    const never = { ...ROLL, calendarOverrides };
    expect(() => due('2026-12-14T12:40:00Z', never)).toThrow(RangeError);
  });

  it('counts a lunch break as no contact time', () => {
    const hours = [
      { from: '09:00' as LocalTime, to: '12:00' as LocalTime },
      { from: '13:00' as LocalTime, to: '13:30' as LocalTime },
    ];
    const contactHours = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours };
    const overrides = { settings: { ...ROLL.settings, contactHours } };
    expect(due('2026-12-14T03:31:00Z', overrides).dueOn).toBe('2026-12-15'); // 29 + 30 minutes
    expect(due('2026-12-14T03:30:00Z', overrides).dueOn).toBe('2026-12-14');
  });
});

describe('a first response', () => {
  it('runs on the clock, through the night and the change of clocks', () => {
    const { dueAt, dueOn, explanation } = owedSince('caseFirstResponse', '2027-03-13T20:00:00Z', {
      branch: NEW_YORK,
    });
    expect({ dueAt, dueOn }).toEqual({ dueAt: '2027-03-14T20:00:00.000Z', dueOn: '2027-03-14' });
    expect(explainInWords({ explanation }, 'en').at(-1)).toBe(
      'It is due 24 hours later on the clock (America/New_York), whatever the hour: Sunday 2027-03-14 16:00; done before that instant is on time.',
    );
    expect(explainInWords({ explanation }, 'zh-CN').at(-1)).toBe(
      '截止：按钟点计算，其后 24 小时（America/New_York），昼夜连续计时：2027-03-14 星期日 16:00，早于该时刻完成即为按时。',
    );
  });

  it('due at midnight is due on the day that ends then', () => {
    const settings = { firstResponse: { ordinaryMinutes: 90 } };
    const { dueOn, explanation } = owedSince('caseFirstResponse', '2026-12-14T14:30:00Z', { settings });
    expect(dueOn).toBe('2026-12-14');
    expect(explainInWords({ explanation }, 'en').at(-1)).toContain('90 minutes later');
  });
});
