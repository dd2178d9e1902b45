import { describe, expect, test } from 'vitest';
import {
  afterStep,
  cancelObligation,
  isEarly,
  meetObligation,
  reassignObligation,
  reopenObligation,
  waiveObligation,
  withCallback,
  withoutCallback,
  withoutReminder,
  withRemindersOf,
  withTimedReminder,
} from '../../../../shared/domain/obligation/index.ts';
import { type Obligation, reminderIn } from '../../../../shared/domain/records/obligation.ts';
import { type Instant, instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { owedSince } from '../../../support/obligations.ts';

/** F-1: open from 2026-11-26T16:00Z, due at 2026-12-01T16:00Z. */
const OWED = owedSince('firstFollowUp', '2026-11-24T08:40:00Z', {
  settings: { notices: { escalationSpreadMinutes: 0 } },
});
const AT_WORK = { branch: SHANGHAI };
const PROOF = { type: 'call', id: 'cal_1' } as const;
const MET = meetObligation(
  OWED,
  { at: instant('2026-11-28T02:05:00Z'), proof: PROOF, doneBy: PEOPLE.agent },
  AT_WORK,
);

describe('a deed', () => {
  test.each([
    ['2026-12-01T15:59:59.999Z', 'met'],
    ['2026-12-01T16:00:00.000Z', 'metLate'],
  ] as const)('at %s is %s', (at, status) => {
    expect(meetObligation(OWED, { at: instant(at), proof: PROOF, doneBy: PEOPLE.agent }, AT_WORK)).toEqual({
      ...OWED,
      status,
      ...(status === 'metLate' && { breach: { onDuty: PEOPLE.agent } }),
      metAt: at,
      proof: PROOF,
      doneBy: PEOPLE.agent,
      generation: 2,
      pendingSteps: [],
    });
  });

  test.each([
    ['2026-11-26T15:59:59.999Z', true],
    ['2026-11-26T16:00:00.000Z', false],
  ])('at %s is early: %s', (at, early) => {
    expect(isEarly(OWED, instant(at))).toBe(early);
  });
});

describe('without the deed', () => {
  const at = instant('2026-11-29T02:00:00Z');

  test('it may be waived', () => {
    expect(waiveObligation(OWED, { at, by: PEOPLE.supervisor, reason: 'test drive only' }, AT_WORK)).toEqual({
      ...OWED,
      status: 'waived',
      waivedAt: at,
      waivedBy: PEOPLE.supervisor,
      reason: 'test drive only',
      generation: 2,
      pendingSteps: [],
    });
  });

  test('it may be cancelled', () => {
    expect(cancelObligation(OWED, { at, reason: 'supersededByVisit' }, AT_WORK)).toEqual({
      ...OWED,
      status: 'cancelled',
      cancelledAt: at,
      reason: 'supersededByVisit',
      generation: 2,
      pendingSteps: [],
    });
  });
});

test.each<[string, (obligation: Obligation) => Obligation]>([
  [
    'met',
    (done) =>
      meetObligation(
        done,
        { at: instant('2026-11-29T02:00:00Z'), proof: PROOF, doneBy: PEOPLE.agent },
        AT_WORK,
      ),
  ],
  [
    'cancelled',
    (done) => cancelObligation(done, { at: instant('2026-11-29T02:00:00Z'), reason: 'doNotCall' }, AT_WORK),
  ],
  [
    'waived',
    (done) =>
      waiveObligation(done, { at: instant('2026-11-29T02:00:00Z'), by: PEOPLE.agent, reason: '' }, AT_WORK),
  ],
])('what is over cannot be %s', (status, change) => {
  expect(() => change(MET)).toThrow(`Obligation ${OWED.id} is met, it cannot become ${status}`);
});

const NO_LEAD = factsAt('2026-11-24T09:00:00Z', { settings: { notices: { reminderLeadMinutes: 0 } } });
const LED = factsAt('2026-11-24T09:00:00Z');

describe('N-2: what the customer was told a time for', () => {
  const at = instant('2026-11-28T06:30:00Z');
  const remindersOf = (obligation: Obligation) =>
    obligation.pendingSteps
      .filter(({ step }) => reminderIn(step) !== undefined)
      .map(({ step, fireAt }) => `${step} ${fireAt}`);

  test.each([
    ['callback', 'callbackSoon'],
    ['promisedReply', 'promisedReplySoon'],
  ] as const)('%s is reminded of a quarter of an hour before, and again at the time', (step, lead) => {
    const reminded = withTimedReminder(OWED, step, at, LED);
    expect(remindersOf(reminded)).toEqual([`${lead} 2026-11-28T06:15:00.000Z`, `${step} ${at}`]);
    expect(reminded.generation).toBe(OWED.generation + 1);
    expect(withoutReminder(reminded, step).pendingSteps).toEqual(OWED.pendingSteps);
    expect(remindersOf(withRemindersOf(OWED, reminded, [step]))).toEqual(remindersOf(reminded));
  });

  test.each([
    [
      'as long before as the branch says',
      '2026-11-24T09:00:00Z',
      60,
      ['callbackSoon 2026-11-28T05:30:00.000Z'],
    ],
    ['not before where the branch wants none', '2026-11-24T09:00:00Z', 0, []],
    ['not before when it is agreed so shortly', '2026-11-28T06:15:00Z', 15, []],
  ])('is reminded of %s', (_, now, reminderLeadMinutes, leads) => {
    const facts = factsAt(now, { settings: { notices: { reminderLeadMinutes } } });
    expect(remindersOf(withCallback(OWED, at, facts))).toEqual([...leads, `callback ${at}`]);
  });

  test('moved, it takes its announcement along', () => {
    const moved = withCallback(withCallback(OWED, at, LED), instant('2026-11-28T08:00:00Z'), LED);
    expect(remindersOf(moved)).toEqual([
      'callbackSoon 2026-11-28T07:45:00.000Z',
      'callback 2026-11-28T08:00:00.000Z',
    ]);
  });
});

describe('an agreed callback', () => {
  test.each([
    ['2026-11-25T02:00:00.000Z', ['callback', 'opening', 'lastDay', 'overdue', 'escalation']],
    ['2026-11-28T06:30:00.000Z', ['opening', 'callback', 'lastDay', 'overdue', 'escalation']],
    ['2026-12-01T16:00:00.000Z', ['opening', 'lastDay', 'overdue', 'callback', 'escalation']],
    ['2026-12-20T02:00:00.000Z', ['opening', 'lastDay', 'overdue', 'escalation', 'callback']],
  ])('at %s takes its place by time', (at, steps) => {
    const waiting = withCallback(OWED, instant(at), NO_LEAD);
    expect(waiting.pendingSteps.map(({ step }) => step)).toEqual(steps);
    expect(waiting).toEqual({ ...OWED, generation: 2, pendingSteps: waiting.pendingSteps });
    expect(waiting.pendingSteps).toContainEqual({ step: 'callback', fireAt: at });
  });

  test('replaces the one before', () => {
    const first = withCallback(OWED, instant('2026-11-28T06:30:00Z'), LED);
    const second = withCallback(first, instant('2026-11-29T06:30:00Z'), LED);
    expect(second).toEqual({ ...withCallback(OWED, instant('2026-11-29T06:30:00Z'), LED), generation: 3 });
  });

  test('goes when it is taken back', () => {
    const waiting = withCallback(OWED, instant('2026-11-28T06:30:00Z'), LED);
    expect(withoutCallback(waiting)).toEqual({ ...OWED, generation: 3 });
  });
});

test('a fired step comes off the ladder, the timers of the others stay valid', () => {
  expect(afterStep(OWED, 'opening')).toEqual({ ...OWED, pendingSteps: OWED.pendingSteps.slice(1) });
});

test('a new owner changes nothing else', () => {
  expect(reassignObligation(OWED, PEOPLE.otherAgent, factsAt('2026-11-25T02:00:00Z'))).toEqual({
    ...OWED,
    ownerId: PEOPLE.otherAgent,
  });
});

/** S-6: supervisors who hear of it only now have a day to act before the group managers hear of it. */
function dayAfter(escalatedAt: Instant, now: string): Instant {
  return now >= OWED.dueAt ? plusMinutes(instant(now), 24 * 60) : escalatedAt;
}

describe('owed again', () => {
  const settings = { notices: { escalationSpreadMinutes: 0 } };

  test.each([
    ['before it opened', '2026-11-25T02:00:00Z', ['opening', 'lastDay', 'overdue', 'escalation']],
    ['while it is open', '2026-11-29T02:00:00Z', ['opening', 'lastDay', 'overdue', 'escalation']],
    ['on its last day', '2026-12-01T02:00:00Z', ['lastDay', 'overdue', 'escalation']],
    ['when it is overdue', '2026-12-03T02:00:00Z', ['overdue', 'escalation']],
  ])('%s: the old window, a ladder from now on', (_, now, steps) => {
    const pendingSteps = OWED.pendingSteps
      .filter(({ step }) => steps.includes(step))
      .map((pending) =>
        pending.step === 'escalation' ? { ...pending, fireAt: dayAfter(pending.fireAt, now) } : pending,
      );
    expect(reopenObligation(MET, factsAt(now, { settings }))).toEqual({
      ...OWED,
      ...(now >= OWED.dueAt && { breach: { onDuty: PEOPLE.agent } }),
      generation: 3,
      pendingSteps,
    });
  });

  test.each([
    [
      'waived',
      waiveObligation(
        OWED,
        { at: instant('2026-11-28T02:00:00Z'), by: PEOPLE.supervisor, reason: 'x' },
        AT_WORK,
      ),
    ],
    [
      'cancelled',
      cancelObligation(OWED, { at: instant('2026-11-28T02:00:00Z'), reason: 'unreachable' }, AT_WORK),
    ],
  ])('after it was %s: nothing of that is left', (_, over) => {
    const again = reopenObligation(over, factsAt('2026-11-28T03:00:00Z', { settings }));
    expect(again).toEqual({ ...OWED, generation: 3 });
  });
});
