import { describe, expect, test } from 'vitest';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import type { ObligationKind } from '../../../../shared/domain/records/obligation.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { type LocalTime, timeZone } from '../../../../shared/kernel/time-zone.ts';
import type { CalendarException } from '../../../../shared/kernel/working-calendar.ts';
import { type FactsOverrides, NEW_YORK, SHANGHAI } from '../../../support/branch-facts.ts';
import { owedSince } from '../../../support/obligations.ts';

interface Expected {
  readonly opensAt: string;
  readonly dueAt: string;
}

const NEW_YEAR_CLOSED = closed('2027-01-01', '2027-01-02', '2027-01-03');
const ROLL_FIRST: PartialSettings = { firstFollowUp: { holidayRoll: 'forward' } };

describe('F-1: the plain chain in Shanghai', () => {
  test.each<[ObligationKind, string, Expected]>([
    [
      'dossier',
      '2026-11-23T01:20:00Z',
      { opensAt: '2026-11-23T01:20:00.000Z', dueAt: '2026-11-25T16:00:00.000Z' },
    ],
    [
      'firstFollowUp',
      '2026-11-24T08:40:00Z',
      { opensAt: '2026-11-26T16:00:00.000Z', dueAt: '2026-12-01T16:00:00.000Z' },
    ],
    [
      'secondFollowUp',
      '2026-11-28T02:05:00Z',
      { opensAt: '2026-12-04T16:00:00.000Z', dueAt: '2026-12-12T16:00:00.000Z' },
    ],
  ])('%s after %s', (kind, anchorAt, window) => {
    expect(owedSince(kind, anchorAt)).toMatchObject(window);
  });

  test('a second follow-up that opens a day later is due as before', () => {
    const overrides = { settings: { secondFollowUp: { opensAfterDays: 8 } } };
    expect(owedSince('secondFollowUp', '2026-11-28T02:05:00Z', overrides)).toMatchObject({
      opensAt: '2026-12-05T16:00:00.000Z',
      dueAt: '2026-12-12T16:00:00.000Z',
    });
  });
});

describe('F-2: midnight and the year end in Shanghai', () => {
  test.each<[string, ObligationKind, string, FactsOverrides, Partial<Expected>]>([
    ['a', 'dossier', '2026-12-25T15:50:00Z', {}, { dueAt: '2026-12-27T16:00:00.000Z' }],
    ['b', 'dossier', '2026-12-25T16:10:00Z', {}, { dueAt: '2026-12-28T16:00:00.000Z' }],
    [
      'a',
      'firstFollowUp',
      '2026-12-25T15:50:00Z',
      {},
      { opensAt: '2026-12-27T16:00:00.000Z', dueAt: '2027-01-01T16:00:00.000Z' },
    ],
    [
      'b',
      'firstFollowUp',
      '2026-12-25T16:10:00Z',
      {},
      { opensAt: '2026-12-28T16:00:00.000Z', dueAt: '2027-01-02T16:00:00.000Z' },
    ],
    [
      'a rolled',
      'firstFollowUp',
      '2026-12-25T15:50:00Z',
      { settings: ROLL_FIRST, calendarOverrides: NEW_YEAR_CLOSED },
      { opensAt: '2026-12-27T16:00:00.000Z', dueAt: '2027-01-04T16:00:00.000Z' },
    ],
    [
      'b rolled',
      'firstFollowUp',
      '2026-12-25T16:10:00Z',
      { settings: ROLL_FIRST, calendarOverrides: NEW_YEAR_CLOSED },
      { opensAt: '2026-12-28T16:00:00.000Z', dueAt: '2027-01-04T16:00:00.000Z' },
    ],
  ])('case %s: %s of a talk that ended at %s', (_, kind, endedAt, overrides, window) => {
    expect(owedSince(kind, endedAt, overrides)).toMatchObject(window);
  });
});

describe('F-4: spring forward in New York', () => {
  test.each<[ObligationKind, string, Expected]>([
    [
      'dossier',
      '2027-03-12T13:15:00Z',
      { opensAt: '2027-03-12T13:15:00.000Z', dueAt: '2027-03-15T04:00:00.000Z' },
    ],
    [
      'firstFollowUp',
      '2027-03-12T22:30:00Z',
      { opensAt: '2027-03-15T04:00:00.000Z', dueAt: '2027-03-20T04:00:00.000Z' },
    ],
    [
      'secondFollowUp',
      '2027-03-16T14:30:00Z',
      { opensAt: '2027-03-23T04:00:00.000Z', dueAt: '2027-03-31T04:00:00.000Z' },
    ],
  ])('%s after %s', (kind, anchorAt, window) => {
    expect(owedSince(kind, anchorAt, { branch: NEW_YORK })).toMatchObject(window);
  });

  test('and back in autumn: the days are 25 hours, the deadline still the end of one', () => {
    expect(owedSince('dossier', '2026-10-30T14:00:00Z', { branch: NEW_YORK }).dueAt).toBe(
      '2026-11-02T05:00:00.000Z',
    );
  });
});

describe('days without a midnight, and a day that was not', () => {
  test.each<[string, string, string, Expected]>([
    // 24 April 2026 began at 01:00 in Cairo, 6 September at 01:00 in Santiago, 29 March at 01:00 in Beirut.
    [
      'Africa/Cairo',
      'opens on',
      '2026-04-21T08:00:00Z',
      { opensAt: '2026-04-23T22:00:00.000Z', dueAt: '2026-04-28T21:00:00.000Z' },
    ],
    [
      'America/Santiago',
      'is due before',
      '2026-08-29T15:00:00Z',
      { opensAt: '2026-09-01T04:00:00.000Z', dueAt: '2026-09-06T04:00:00.000Z' },
    ],
    [
      'Asia/Beirut',
      'opens on',
      '2026-03-26T08:00:00Z',
      { opensAt: '2026-03-28T22:00:00.000Z', dueAt: '2026-04-02T21:00:00.000Z' },
    ],
    // Samoa left out 30 December 2011: it counts as a day and has no length.
    [
      'Pacific/Apia',
      'is due on',
      '2011-12-23T20:00:00Z',
      { opensAt: '2011-12-26T10:00:00.000Z', dueAt: '2011-12-30T10:00:00.000Z' },
    ],
  ])('%s: a first follow-up %s it', (zone, _, deliveredAt, window) => {
    const branch = { ...SHANGHAI, timeZone: timeZone(zone) };
    expect(owedSince('firstFollowUp', deliveredAt, { branch })).toMatchObject(window);
  });
});

describe('working days', () => {
  const settings: PartialSettings = {
    workingDays: [1, 2, 3, 4, 5],
    firstFollowUp: { dayCounting: 'working' },
  };

  test('weekends and holidays are passed over, make-up days count', () => {
    const calendarOverrides: readonly CalendarException[] = [
      ...closed('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
      { on: localDate('2026-10-10'), kind: 'open', name: '国庆节调休' },
    ];
    const obligation = owedSince('firstFollowUp', '2026-09-30T02:00:00Z', { settings, calendarOverrides });
    // Day 1 is Thu 8 October, day 2 Fri 9, day 3 Sat 10 (made up), day 7 Thu 15.
    expect(obligation).toMatchObject({
      opensOn: '2026-10-10',
      dueOn: '2026-10-15',
      explanation: [
        { step: 'anchor' },
        {
          step: 'counted',
          edge: 'opens',
          days: 3,
          dayCounting: 'working',
          from: '2026-09-30',
          to: '2026-10-10',
          skipped: [
            '2026-10-01',
            '2026-10-02',
            '2026-10-03',
            '2026-10-04',
            '2026-10-05',
            '2026-10-06',
            '2026-10-07',
          ],
        },
        { step: 'cutoff' },
        { step: 'counted', edge: 'due', to: '2026-10-15' },
        { step: 'cutoff' },
      ],
    });
  });

  test('what happens on a closed day counts from that day', () => {
    expect(owedSince('firstFollowUp', '2026-11-28T02:00:00Z', { settings })).toMatchObject({
      opensOn: '2026-12-02',
      dueOn: '2026-12-08',
    });
  });

  test('a branch that is closed for a whole year cannot count', () => {
    const everyDay = Array.from({ length: 380 }, (_, day) => new Date(Date.UTC(2026, 10, 29 + day)));
    const calendarOverrides = closed(...everyDay.map((day) => day.toISOString().slice(0, 10)));
    expect(() => owedSince('firstFollowUp', '2026-11-28T02:00:00Z', { settings, calendarOverrides })).toThrow(
      'No working day in the year after 2026-11-28',
    );
  });
});

describe('holiday roll', () => {
  const weekend: PartialSettings = { workingDays: [1, 2, 3, 4, 5] };

  test.each<[string, PartialSettings, string]>([
    ['none', { firstFollowUp: { holidayRoll: 'none' } }, '2026-12-05'],
    ['forward', { firstFollowUp: { holidayRoll: 'forward' } }, '2026-12-07'],
    ['backward', { firstFollowUp: { holidayRoll: 'backward' } }, '2026-12-04'],
  ])('a deadline on Saturday 5 December, rolled %s', (_, settings, dueOn) => {
    const obligation = owedSince('firstFollowUp', '2026-11-28T02:00:00Z', {
      settings: { ...weekend, ...settings },
    });
    expect(obligation.dueOn).toBe(dueOn);
  });

  test('backward never leaves the window: the closed last day stays', () => {
    const settings: PartialSettings = { firstFollowUp: { holidayRoll: 'backward', opensAfterDays: 7 } };
    const obligation = owedSince('firstFollowUp', '2026-11-28T02:00:00Z', {
      settings: { ...weekend, ...settings },
    });
    expect(obligation).toMatchObject({ opensOn: '2026-12-05', dueOn: '2026-12-05' });
  });

  test('says which holiday moved the day, and nothing of the weekly day off', () => {
    const steps = (calendarOverrides: readonly CalendarException[]) =>
      owedSince('firstFollowUp', '2026-11-28T02:00:00Z', {
        settings: { ...weekend, firstFollowUp: { holidayRoll: 'forward' } },
        calendarOverrides,
      }).explanation.filter(({ step }) => step === 'rolled');
    const rolled = { step: 'rolled', direction: 'forward', from: '2026-12-05', to: '2026-12-07' };
    expect(steps([])).toEqual([rolled]);
    expect(steps([{ on: localDate('2026-12-05'), kind: 'closed', name: '店庆' }])).toEqual([
      { ...rolled, because: '店庆' },
    ]);
  });
});

describe('close of business', () => {
  const atClosing: PartialSettings = {
    dossier: { cutoff: 'closeOfBusiness' },
    contactHours: { 6: [period('09:00', '12:00'), period('13:00', '15:30')], 7: [] },
  };

  test.each<[string, string, PartialSettings, string]>([
    ['the closing time of that weekday', '2026-11-26T02:00:00Z', atClosing, '2026-11-28T07:30:00.000Z'],
    ['the end of a day without hours', '2026-11-27T02:00:00Z', atClosing, '2026-11-29T16:00:00.000Z'],
    [
      'the end of a day that is not worked',
      '2026-11-26T02:00:00Z',
      { ...atClosing, workingDays: [1, 2, 3, 4, 5] },
      '2026-11-28T16:00:00.000Z',
    ],
    [
      'the end of the day for what began after hours and is due the same day',
      '2026-11-26T10:30:00Z',
      { dossier: { cutoff: 'closeOfBusiness', dueDays: 0 } },
      '2026-11-26T16:00:00.000Z',
    ],
    [
      'closing time for what began just before and is due the same day',
      '2026-11-26T09:59:00Z',
      { dossier: { cutoff: 'closeOfBusiness', dueDays: 0 } },
      '2026-11-26T10:00:00.000Z',
    ],
  ])('is %s', (_, intakeAt, settings, dueAt) => {
    expect(owedSince('dossier', intakeAt, { settings }).dueAt).toBe(dueAt);
  });
});

describe('warnings', () => {
  const working: PartialSettings = { firstFollowUp: { dayCounting: 'working' } };

  test('a whole window on closed days is reported', () => {
    const calendarOverrides = closed('2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01');
    expect(warningsOf('2026-11-24T08:40:00Z', { calendarOverrides })).toEqual([
      { step: 'noOpenDayInWindow', from: '2026-11-27', to: '2026-12-01' },
    ]);
  });

  test('so is one on days that are closed or, if working days, without contact hours', () => {
    const settings: PartialSettings = { contactHours: { 1: [], 2: [], 5: [] } };
    const calendarOverrides = closed('2026-11-28', '2026-11-29');
    expect(warningsOf('2026-11-24T08:40:00Z', { settings, calendarOverrides })).toEqual([
      { step: 'noOpenDayInWindow', from: '2026-11-27', to: '2026-12-01' },
    ]);
    const tuesday: PartialSettings = { contactHours: { 1: [], 5: [] } };
    expect(warningsOf('2026-11-24T08:40:00Z', { settings: tuesday, calendarOverrides })).toEqual([]);
  });

  test('one open day in the window is enough', () => {
    const calendarOverrides = closed('2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30');
    expect(warningsOf('2026-11-24T08:40:00Z', { calendarOverrides })).toEqual([]);
  });

  test.each<[string, PartialSettings, readonly number[]]>([
    ['natural days to midnight do not ask the calendar', {}, []],
    ['working days do', working, [2026, 2027]],
    ['so does a roll', ROLL_FIRST, [2026, 2027]],
    ['so does close of business', { firstFollowUp: { cutoff: 'closeOfBusiness' } }, [2026, 2027]],
  ])('of unverified years: %s', (_, settings, years) => {
    const unverified = [2026, 2027].map((year) => ({
      year,
      exceptions: [],
      source: 'a guess',
      verified: false,
    }));
    expect(warningsOf('2026-12-28T02:00:00Z', { settings, calendarYears: unverified })).toEqual(
      years.map((year) => ({ step: 'unverifiedYear', year })),
    );
  });

  test('a year nobody has entered is as unverified as one nobody has checked', () => {
    expect(warningsOf('2026-11-24T08:40:00Z', { settings: working, calendarYears: [] })).toEqual([
      { step: 'unverifiedYear', year: 2026 },
    ]);
  });

  test('a year a roll only looked into is reported too', () => {
    const settings: PartialSettings = { firstFollowUp: { holidayRoll: 'backward' } };
    const calendarYears = [
      { year: 2026, exceptions: [], source: 'test', verified: true },
      { year: 2027, exceptions: closed('2027-01-01'), source: 'a guess', verified: false },
    ];
    // Due Fri 1 January, rolled back to Thu 31 December.
    expect(warningsOf('2026-12-25T02:00:00Z', { settings, calendarYears })).toEqual([
      { step: 'unverifiedYear', year: 2027 },
    ]);
  });
});

test('an obligation keeps what it was computed with', () => {
  expect(owedSince('firstFollowUp', '2026-11-24T08:40:00Z')).toEqual({
    type: 'obligation',
    id: 'obl_00000000000000000000000001',
    version: 1,
    branchId: 'sh-pudong',
    customerId: 'cus_00000000000000000000000001',
    kind: 'firstFollowUp',
    clauses: ['A-13', 'A-14'],
    subject: { type: 'followUp', id: 'subject' },
    visitId: 'vis_00000000000000000000000001',
    ownerId: 'stf_00000000000000000000000001',
    anchor: { event: 'vehicleDelivered', at: '2026-11-24T08:40:00.000Z', on: '2026-11-24' },
    timeZone: 'Asia/Shanghai',
    settingsVersion: 'g1.b1',
    opensAt: '2026-11-26T16:00:00.000Z',
    dueAt: '2026-12-01T16:00:00.000Z',
    opensOn: '2026-11-27',
    dueOn: '2026-12-01',
    explanation: [
      {
        step: 'anchor',
        event: 'vehicleDelivered',
        at: '2026-11-24T08:40:00.000Z',
        on: '2026-11-24',
        timeZone: 'Asia/Shanghai',
      },
      {
        step: 'counted',
        edge: 'opens',
        days: 3,
        dayCounting: 'natural',
        from: '2026-11-24',
        to: '2026-11-27',
        skipped: [],
      },
      {
        step: 'cutoff',
        cutoff: 'startOfDay',
        edge: 'opens',
        on: '2026-11-27',
        at: '2026-11-26T16:00:00.000Z',
        timeZone: 'Asia/Shanghai',
      },
      {
        step: 'counted',
        edge: 'due',
        days: 7,
        dayCounting: 'natural',
        from: '2026-11-24',
        to: '2026-12-01',
        skipped: [],
      },
      {
        step: 'cutoff',
        cutoff: 'endOfDay',
        edge: 'due',
        on: '2026-12-01',
        at: '2026-12-01T16:00:00.000Z',
        timeZone: 'Asia/Shanghai',
      },
    ],
    createdAt: '2026-11-24T08:40:00.000Z',
    generation: 1,
    status: 'open',
    pendingSteps: expect.any(Array),
  });
});

function warningsOf(deliveredAt: string, overrides: FactsOverrides) {
  const { explanation } = owedSince('firstFollowUp', deliveredAt, overrides);
  return explanation.filter(({ step }) => step === 'unverifiedYear' || step === 'noOpenDayInWindow');
}

function closed(...days: readonly string[]): readonly CalendarException[] {
  return days.map((on) => ({ on: localDate(on), kind: 'closed', name: '放假' }));
}

function period(from: string, to: string) {
  return { from: from as LocalTime, to: to as LocalTime };
}
