import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import { recipientsOf, slotFor } from '../../../../shared/domain/notice/index.ts';
import { ladderOf, POLICY } from '../../../../shared/domain/obligation/index.ts';
import { OBLIGATION_KINDS, type PendingStep } from '../../../../shared/domain/records/obligation.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant, latest, minutesBetween, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { localDateOf, localTime, timeZone } from '../../../../shared/kernel/time-zone.ts';
import { factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { owed, owedSince } from '../../../support/obligations.ts';

const UNSPREAD: PartialSettings = { notices: { escalationSpreadMinutes: 0 } };

/** F-1: delivered Tue 24 November 16:40, open from the 27th, due at the end of 1 December. */
const DELIVERED_AT = '2026-11-24T08:40:00Z';

const OPENING = { step: 'opening', fireAt: '2026-11-26T16:00:00.000Z' };
const LAST_DAY = { step: 'lastDay', fireAt: '2026-11-30T16:00:00.000Z' };
const OVERDUE = { step: 'overdue', fireAt: '2026-12-01T16:00:00.000Z' };
const ESCALATION = { step: 'escalation', fireAt: '2026-12-02T16:00:00.000Z' };

describe('the ladder of a follow-up', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['recorded at once', DELIVERED_AT, [OPENING, LAST_DAY, OVERDUE, ESCALATION]],
    ['recorded when open', '2026-11-28T02:00:00Z', [OPENING, LAST_DAY, OVERDUE, ESCALATION]],
    [
      'recorded just before the last day',
      '2026-11-30T15:59:59.999Z',
      [OPENING, LAST_DAY, OVERDUE, ESCALATION],
    ],
    ['recorded on the last day', '2026-11-30T16:00:00Z', [LAST_DAY, OVERDUE, ESCALATION]],
    ['recorded at its end', '2026-12-01T16:00:00Z', [OVERDUE, ESCALATION]],
    [
      'recorded days later: a day for those told first',
      '2026-12-05T02:00:00Z',
      [OVERDUE, { ...ESCALATION, fireAt: '2026-12-06T02:00:00.000Z' }],
    ],
  ])('%s', (_, now, steps) => {
    expect(owed('firstFollowUp', DELIVERED_AT, factsAt(now, { settings: UNSPREAD })).pendingSteps).toEqual(
      steps,
    );
  });

  test.each<[string, PartialSettings, readonly number[], readonly (readonly [string, string])[]]>([
    [
      'a holiday',
      {},
      [30, 1],
      [
        ['opening', '2026-11-26T16:00:00.000Z'],
        ['lastDay', '2026-11-28T16:00:00.000Z'],
      ],
    ],
    [
      'a day of the week without hours',
      { contactHours: { 2: [] } },
      [],
      [
        ['opening', '2026-11-26T16:00:00.000Z'],
        ['lastDay', '2026-11-29T16:00:00.000Z'],
      ],
    ],
    [
      'closed like all days but the first, on which the owner is told once',
      {},
      [28, 29, 30, 1],
      [['lastDay', '2026-11-26T16:00:00.000Z']],
    ],
  ])('reminds on the last day the branch works when the last day is %s', (_, settings, closed, reminders) => {
    const calendarOverrides = closed.map((day) => ({
      on: localDate(`2026-${day === 1 ? '12' : '11'}-${String(day).padStart(2, '0')}`),
      kind: 'closed' as const,
      name: '盘点',
    }));
    const overrides = { settings: { ...UNSPREAD, ...settings }, calendarOverrides };
    expect(owedSince('firstFollowUp', DELIVERED_AT, overrides).pendingSteps).toEqual([
      ...reminders.map(([step, fireAt]) => ({ step, fireAt })),
      OVERDUE,
      ESCALATION,
    ]);
  });

  test('of a single day tells the owner once', () => {
    const settings: PartialSettings = { ...UNSPREAD, firstFollowUp: { opensAfterDays: 7 } };
    expect(owedSince('firstFollowUp', DELIVERED_AT, { settings }).pendingSteps).toEqual([
      LAST_DAY,
      OVERDUE,
      ESCALATION,
    ]);
  });

  test('warns the supervisors at once of a window without an open day, whatever comes next', () => {
    const calendarOverrides = [27, 28, 29, 30].map((day) => ({
      on: localDate(`2026-11-${day}`),
      kind: 'closed' as const,
      name: '盘点',
    }));
    const settings: PartialSettings = { ...UNSPREAD, firstFollowUp: { dueAfterDays: 6 } };
    const stepsRecordedAt = (now: string) =>
      owed('firstFollowUp', DELIVERED_AT, factsAt(now, { calendarOverrides, settings })).pendingSteps.map(
        ({ step, fireAt }) => `${step} ${fireAt}`,
      );
    expect(stepsRecordedAt('2026-11-24T09:00:00Z')).toEqual([
      'noOpenDay 2026-11-24T09:00:00.000Z',
      'opening 2026-11-26T16:00:00.000Z',
      'lastDay 2026-11-29T16:00:00.000Z',
      'overdue 2026-11-30T16:00:00.000Z',
      'escalation 2026-12-01T16:00:00.000Z',
    ]);
    expect(stepsRecordedAt('2026-11-30T16:00:00Z')).toEqual([
      'overdue 2026-11-30T16:00:00.000Z',
      'escalation 2026-12-01T16:00:00.000Z',
    ]);
  });
});

describe('the ladder of a dossier entry', () => {
  test('begins at the anchor: the agent did not do the intake', () => {
    expect(owedSince('dossier', '2026-11-23T01:20:00Z', { settings: UNSPREAD }).pendingSteps).toEqual([
      { step: 'opening', fireAt: '2026-11-23T01:20:00.000Z' },
      { step: 'lastDay', fireAt: '2026-11-24T16:00:00.000Z' },
      { step: 'overdue', fireAt: '2026-11-25T16:00:00.000Z' },
      { step: 'escalation', fireAt: '2026-11-26T16:00:00.000Z' },
    ]);
  });

  test('warns the supervisors of closed days although the owner is told at once too', () => {
    const calendarOverrides = ['2026-11-23', '2026-11-24', '2026-11-25'].map((on) => ({
      on: localDate(on),
      kind: 'closed' as const,
      name: '盘点',
    }));
    const overrides = { settings: UNSPREAD, calendarOverrides };
    const { pendingSteps } = owedSince('dossier', '2026-11-23T01:20:00Z', overrides);
    expect(pendingSteps.slice(0, 2)).toEqual([
      { step: 'noOpenDay', fireAt: '2026-11-23T01:20:00.000Z' },
      { step: 'opening', fireAt: '2026-11-23T01:20:00.000Z' },
    ]);
  });

  test('due the same day tells the owner once, not before the anchor', () => {
    const settings: PartialSettings = { ...UNSPREAD, dossier: { dueDays: 0 } };
    expect(owedSince('dossier', '2026-11-23T01:20:00Z', { settings }).pendingSteps).toEqual([
      { step: 'lastDay', fireAt: '2026-11-23T01:20:00.000Z' },
      { step: 'overdue', fireAt: '2026-11-23T16:00:00.000Z' },
      { step: 'escalation', fireAt: '2026-11-24T16:00:00.000Z' },
    ]);
  });
});

describe('escalation comes one local day after the deadline', () => {
  test.each<[string, string, string, PartialSettings, string, string]>([
    [
      'over a clock change',
      'America/New_York',
      '2027-03-11T13:00:00Z',
      {},
      '2027-03-14T05:00:00.000Z',
      '2027-03-15T04:00:00.000Z',
    ],
    [
      'over a missing midnight',
      'Africa/Cairo',
      '2026-04-20T08:00:00Z',
      {},
      '2026-04-22T22:00:00.000Z',
      '2026-04-23T22:00:00.000Z',
    ],
    [
      'over a missing day',
      'Pacific/Apia',
      '2011-12-27T20:00:00Z',
      {},
      '2011-12-30T10:00:00.000Z',
      '2011-12-31T10:00:00.000Z',
    ],
    [
      'at closing time',
      'America/New_York',
      '2027-03-11T13:00:00Z',
      { dossier: { cutoff: 'closeOfBusiness' } },
      '2027-03-13T23:00:00.000Z',
      '2027-03-14T22:00:00.000Z',
    ],
  ])('%s (%s)', (_, zone, anchorAt, settings, dueAt, escalatedAt) => {
    const branch = { ...SHANGHAI, timeZone: timeZone(zone) };
    const obligation = owedSince('dossier', anchorAt, { branch, settings: { ...UNSPREAD, ...settings } });
    expect([obligation.dueAt, fireAtOf('escalation', obligation.pendingSteps)]).toEqual([dueAt, escalatedAt]);
  });
});

describe('S-6: those told first have a day to act', () => {
  /** The branch works Monday to Friday, 09:00 to 18:00, in Shanghai. */
  const weekdays: PartialSettings = { ...UNSPREAD, workingDays: [1, 2, 3, 4, 5] };

  test.each([
    ['at the end of a Friday', 'dossier', '2026-11-25T02:00:00Z', '2026-11-27T16:00', '2026-11-30T16:00'],
    ['at the end of a Thursday', 'dossier', '2026-11-24T02:00:00Z', '2026-11-26T16:00', '2026-11-27T16:00'],
    [
      'on Friday at 10:00',
      'caseFirstResponse',
      '2026-11-26T02:00:00Z',
      '2026-11-27T02:00',
      '2026-11-30T02:00',
    ],
    [
      'on Saturday at 10:00',
      'caseFirstResponse',
      '2026-11-27T02:00:00Z',
      '2026-11-28T02:00',
      '2026-11-30T16:00',
    ],
  ] as const)('a deadline %s', (_, kind, anchorAt, dueAt, escalatedAt) => {
    const obligation = owedSince(kind, anchorAt, { settings: weekdays });
    expect([obligation.dueAt, fireAtOf('escalation', obligation.pendingSteps)]).toEqual([
      `${dueAt}:00.000Z`,
      `${escalatedAt}:00.000Z`,
    ]);
  });

  test('a holiday counts as little as a weekend', () => {
    const calendarOverrides = ['2026-11-30', '2026-12-01'].map((on) => ({
      on: localDate(on),
      kind: 'closed' as const,
      name: '盘点',
    }));
    const { pendingSteps } = owedSince('dossier', '2026-11-25T02:00:00Z', {
      settings: weekdays,
      calendarOverrides,
    });
    expect(fireAtOf('escalation', pendingSteps)).toBe('2026-12-02T16:00:00.000Z');
  });

  test('whatever the hours, they are told on different days, whenever the duty is recorded', () => {
    const hours = fc.constantFrom(
      [],
      [{ from: localTime('09:00'), to: localTime('12:00') }],
      [{ from: localTime('08:30'), to: localTime('17:30') }],
      [
        { from: localTime('09:00'), to: localTime('11:30') },
        { from: localTime('14:00'), to: localTime('21:00') },
      ],
    );
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
        fc.constantFrom(...OBLIGATION_KINDS),
        fc.nat(20 * 24 * 60),
        fc.nat(20 * 24 * 60),
        (week, kind, after, later) => {
          const contactHours = Object.fromEntries(week.map((day, index) => [index + 1, day]));
          const settings: PartialSettings = { contactHours, workingDays: [1, 2, 3, 4, 5, 6, 7] };
          const anchorAt = plusMinutes(instant('2026-11-24T02:00:00Z'), after);
          const facts = factsAt(plusMinutes(anchorAt, later), { settings });
          const { pendingSteps } = owed(kind, anchorAt, facts);
          const toldOn = (['overdue', 'escalation'] as const).map((step) => {
            const now = latest(fireAtOf(step, pendingSteps), facts.now);
            return localDateOf(slotFor(step, kind, { ...facts, now }), SHANGHAI.timeZone);
          });
          expect(toldOn[0]).not.toBe(toldOn[1]);
        },
      ),
    );
  });
});

describe('spreading', () => {
  const obligation = owedSince('firstFollowUp', DELIVERED_AT);

  test('delays every step of a day by the same 0 to 10 minutes every time, never beyond its window', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/), fc.nat({ max: 60 }), (suffix, minutes) => {
        const steps = ladderOf(
          { ...obligation, id: asId(`obl_${suffix}`) },
          factsAt(DELIVERED_AT, { settings: { notices: { escalationSpreadMinutes: minutes } } }),
        );
        const delay = minutesBetween(obligation.dueAt, fireAtOf('overdue', steps));
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(minutes);
        expect(minutesBetween(instant(ESCALATION.fireAt), fireAtOf('escalation', steps))).toBe(delay);
        expect(minutesBetween(instant(OPENING.fireAt), fireAtOf('opening', steps))).toBe(delay);
        expect(minutesBetween(instant(LAST_DAY.fireAt), fireAtOf('lastDay', steps))).toBe(delay);
        expect(fireAtOf('lastDay', steps) < obligation.dueAt).toBe(true);
      }),
    );
  });

  test('delays nothing that is told at once: a window that is open already is told of without a pause', () => {
    const opened = factsAt(OPENING.fireAt);
    expect(fireAtOf('opening', ladderOf(obligation, opened))).toBe(OPENING.fireAt);
  });

  test('gives every minute its share of a thousand deadlines', () => {
    const minutes = Array.from({ length: 1000 }, (_, count) => {
      const id = asId<'obligation'>(`obl_${String(count).padStart(26, '0')}`);
      const steps = ladderOf({ ...obligation, id }, factsAt(DELIVERED_AT));
      return Math.floor(minutesBetween(obligation.dueAt, fireAtOf('overdue', steps)));
    });
    const shares = Array.from(
      { length: 10 },
      (_, minute) => minutes.filter((found) => found === minute).length,
    );
    expect(Math.min(...shares)).toBeGreaterThan(60);
    expect(Math.max(...shares)).toBeLessThan(140);
  });
});

test('those the policy table names are those who are told', () => {
  const people = {
    owner: PEOPLE.agent,
    supervisors: PEOPLE.supervisor,
    groupManagers: PEOPLE.groupManager,
  };
  const rules = OBLIGATION_KINDS.flatMap((kind) => POLICY[kind].ladder);
  expect(rules.length).toBeGreaterThan(OBLIGATION_KINDS.length);
  for (const { step, tells } of rules) {
    const told = recipientsOf(step, { ownerId: PEOPLE.agent }, factsAt('2026-12-21T04:00:00Z'));
    expect(told, step).toEqual([people[tells]]);
  }
});

function fireAtOf(step: PendingStep['step'], steps: readonly PendingStep[]) {
  const found = steps.find((pending) => pending.step === step);
  if (!found) throw new Error(`No step ${step}`);
  return found.fireAt;
}
