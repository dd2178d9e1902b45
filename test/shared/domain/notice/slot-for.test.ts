import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/domain/branch/index.ts';
import { slotFor } from '../../../../shared/domain/notice/index.ts';
import { LADDER_STEPS, OBLIGATION_KINDS, reminderIn } from '../../../../shared/domain/records/obligation.ts';
import { localDate, plusDays } from '../../../../shared/kernel/local-date.ts';
import { localTime, timeZone } from '../../../../shared/kernel/time-zone.ts';
import { factsAt, type FactsOverrides, NEW_YORK, SHANGHAI } from '../../../support/branch-facts.ts';

const LUNCH = [
  { from: localTime('09:30'), to: localTime('12:00') },
  { from: localTime('13:30'), to: localTime('18:00') },
];
const WITH_LUNCH: FactsOverrides = {
  settings: { contactHours: { ...DEFAULT_SETTINGS.contactHours, 2: LUNCH } },
};
const CLOSED_WEDNESDAY: FactsOverrides = {
  calendarOverrides: [{ on: localDate('2026-12-02'), kind: 'closed', name: '盘点' }],
};
const CLOSED_FOR_WEEKS: FactsOverrides = {
  calendarOverrides: Array.from({ length: 32 }, (_, day) => ({
    on: plusDays(localDate('2026-12-01'), day),
    kind: 'closed',
    name: '装修',
  })),
};

describe('the hour a notice is sent', () => {
  it.each([
    ['in the night, the opening hour', '2026-11-30T16:00:00Z', '2026-12-01T01:00:00.000Z', {}],
    ['by day, the next whole hour', '2026-12-01T01:00:01Z', '2026-12-01T02:00:00.000Z', {}],
    ['at a whole hour, the next one', '2026-12-01T01:00:00Z', '2026-12-01T02:00:00.000Z', {}],
    ['in the last hour, the next day', '2026-12-01T09:00:00Z', '2026-12-02T01:00:00.000Z', {}],
    ['before half past nine, ten', '2026-11-30T16:00:00Z', '2026-12-01T02:00:00.000Z', WITH_LUNCH],
    ['at lunch, two', '2026-12-01T03:10:00Z', '2026-12-01T06:00:00.000Z', WITH_LUNCH],
    [
      'before a closed day, the day after',
      '2026-12-01T10:00:00Z',
      '2026-12-03T01:00:00.000Z',
      CLOSED_WEDNESDAY,
    ],
    [
      'of a branch closed for weeks, the next one',
      '2026-12-01T10:20:00Z',
      '2026-12-01T11:00:00.000Z',
      CLOSED_FOR_WEEKS,
    ],
    ['before the clocks change', '2026-11-01T05:30:00Z', '2026-11-01T14:00:00.000Z', { branch: NEW_YORK }],
    [
      'where hours begin at half past',
      '2026-12-01T05:00:00Z',
      '2026-12-01T05:30:00.000Z',
      { branch: { ...SHANGHAI, timeZone: timeZone('Asia/Kolkata') } },
    ],
  ] satisfies [string, string, string, FactsOverrides][])('is, %s', (_, now, slotAt, overrides) => {
    expect(slotFor('overdue', 'firstFollowUp', factsAt(now, overrides))).toBe(slotAt);
  });

  it.each([
    ['at once', '2026-12-01T06:30:04Z', '2026-12-01T06:30:00.000Z', {}],
    ['at the opening hour when the branch is closed', '2026-12-01T12:00:00Z', '2026-12-02T01:00:00.000Z', {}],
    ['on a working day', '2026-12-02T06:30:04Z', '2026-12-03T01:00:00.000Z', CLOSED_WEDNESDAY],
  ] satisfies [string, string, string, FactsOverrides][])(
    'is for a reminder with a time of its own %s',
    (_, now, slotAt, overrides) => {
      const steps = LADDER_STEPS.filter((step) => reminderIn(step) !== undefined);
      const slots = steps.map((step) => slotFor(step, 'caseReply', factsAt(now, overrides)));
      expect(slots).toEqual(steps.map(() => slotAt));
    },
  );

  it.each([
    ['by day', '2026-12-01T02:15:40Z', '2026-12-01T02:15:00.000Z', {}],
    ['in the night', '2026-12-01T18:59:59Z', '2026-12-01T18:59:00.000Z', {}],
    ['on a closed day', '2026-12-02T06:30:04Z', '2026-12-02T06:30:00.000Z', CLOSED_WEDNESDAY],
  ] satisfies [string, string, string, FactsOverrides][])(
    'N-1: of a major matter and of a missed clock it is that very minute, %s',
    (_, now, slotAt, overrides) => {
      const facts = factsAt(now, overrides);
      expect(slotFor('majorMatter', 'caseReport', facts)).toBe(slotAt);
      expect(slotFor('overdue', 'caseFirstResponse', facts)).toBe(slotAt);
    },
  );

  it('N-1: of any other missed deadline it waits for the hour', () => {
    const facts = factsAt('2026-12-01T02:15:40Z');
    const hourly = OBLIGATION_KINDS.filter(
      (kind) => slotFor('overdue', kind, facts) === '2026-12-01T03:00:00.000Z',
    );
    expect(hourly).toEqual(OBLIGATION_KINDS.filter((kind) => kind !== 'caseFirstResponse'));
  });
});
