import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../../../shared/domain/records/call-outcomes.ts';
import {
  decideDeclareUnsolved,
  decideRecordSatisfaction,
  decideReportCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/domain/branch/index.ts';
import { isReminder } from '../../../../shared/domain/records/obligation.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localTime } from '../../../../shared/kernel/time-zone.ts';
import type { FactsOverrides } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, CasePlay } from '../../../support/case-play.ts';

/** Thursday 10 December 09:00 in Shanghai; calls are made until 18:00. */
const SOLVED = '2026-12-10T01:00:00Z';
const PROMISED = instant('2026-12-11T02:30:00Z');

function studying(promisedReplyAt?: typeof PROMISED, overrides: FactsOverrides = {}): CasePlay {
  const play = new CasePlay(overrides);
  play.raise(SOLVED);
  play.step(
    SOLVED,
    decideStudyCase,
    {
      customerTold: true,
      ...(promisedReplyAt && { promisedReplyAt }),
    },
    BY_SUPERVISOR,
  );
  return play;
}

function solved(overrides: FactsOverrides = {}): CasePlay {
  const play = studying(undefined, overrides);
  play.step(SOLVED, decideSolveCase, { solution: 'new pads' });
  return play;
}

const tryAt = (play: CasePlay, at: string, outcome: CallOutcome = 'noAnswer', told = {}) =>
  play.call(at, outcome, { caseIds: [CASE], ...told }).call;

/** What the owner is reminded of when, with the kind of what is owed. */
function reminders(play: CasePlay): readonly string[] {
  return play
    .obligations()
    .filter(({ status }) => status === 'open')
    .flatMap(({ kind, pendingSteps }) =>
      pendingSteps
        .filter(({ step }) => isReminder(step))
        .map(({ step, fireAt }) => `${kind} ${step} ${fireAt}`),
    );
}

const next = (at: string) => [`caseReply nextAttempt 2026-12-10T${at}:00.000Z`];
const LUNCH: FactsOverrides = {
  settings: {
    contactHours: {
      ...DEFAULT_SETTINGS.contactHours,
      4: [
        { from: localTime('09:00'), to: localTime('12:00') },
        { from: localTime('14:00'), to: localTime('18:00') },
      ],
    },
  },
};

describe('an attempt to give the answer that reaches nobody', () => {
  it.each([
    ['after the gap that makes attempts count', '02:00', 'noAnswer', {}, next('06:00')],
    ['half an hour after a busy tone', '02:00', 'busyTone', {}, next('02:30')],
    ['at the next part of the day for one without time', '02:00', 'busyNow', {}, next('04:00')],
    ['after lunch where that falls into it', '01:30', 'noAnswer', LUNCH, next('06:00')],
    ['sooner where the hours for calls end before', '07:00', 'noAnswer', {}, next('09:00')],
    ['once more in the last hour', '09:00', 'noAnswer', {}, next('09:30')],
    ['the same day for a telephone switched off', '02:00', 'poweredOff', {}, next('09:00')],
    ['not in the last minutes', '09:50', 'noAnswer', {}, []],
    ['not after hours', '11:00', 'noAnswer', {}, []],
    ['not where another call is no use', '02:00', 'refused', {}, []],
  ] satisfies [string, string, CallOutcome, FactsOverrides, readonly string[]][])(
    'is followed by a reminder to try again %s',
    (_, time, outcome, overrides, expected) => {
      const play = solved(overrides);
      const before = play.running();
      tryAt(play, `2026-12-10T${time}:00Z`, outcome);
      expect([reminders(play), play.running()]).toEqual([expected, before]);
    },
  );

  it('is followed by none when it was made before there was an answer, or the deadline is over', () => {
    const early = solved();
    early.call('2026-12-10T03:00:00Z', 'noAnswer', {
      caseIds: [CASE],
      startedAt: instant('2026-12-10T00:30:00Z'),
    });
    const late = solved();
    tryAt(late, '2026-12-11T03:00:00Z');
    expect([reminders(early), reminders(late)]).toEqual([[], []]);
  });

  it('replaces the reminder of the one before, and takes its own along when it is voided', () => {
    const play = solved();
    tryAt(play, '2026-12-10T02:00:00Z');
    const second = tryAt(play, '2026-12-10T03:00:00Z');
    expect(reminders(play)).toEqual(next('07:00'));
    play.play.void('2026-12-10T03:10:00Z', second.id);
    expect(reminders(play)).toEqual([]);
  });

  it('gives way to a talk agreed for later, and comes back once that reached nobody', () => {
    const play = solved();
    tryAt(play, '2026-12-10T02:00:00Z');
    const callbackAt = instant('2026-12-10T05:00:00Z');
    tryAt(play, '2026-12-10T02:10:00Z', 'callbackAgreed', { callbackAt });
    const agreed = [`caseReply callback ${callbackAt}`];
    expect(reminders(play)).toEqual(agreed);
    tryAt(play, '2026-12-10T04:00:00Z');
    expect(reminders(play)).toEqual(agreed);
    tryAt(play, '2026-12-10T05:00:00Z');
    expect(reminders(play)).toEqual([...agreed, ...next('09:00')]);
  });

  it('is nothing to be reminded of once the customer was told, nor after the answer', () => {
    const play = solved();
    tryAt(play, '2026-12-10T02:00:00Z');
    tryAt(play, '2026-12-10T03:00:00Z', 'completed');
    expect([play.case().status, reminders(play)]).toEqual(['answered', []]);
    tryAt(play, '2026-12-10T04:00:00Z');
    expect(reminders(play)).toEqual([]);
  });
});

describe('a reply promised for a certain time', () => {
  it('is remembered by whatever is owed then, and no deadline moves', () => {
    const [play, unpromised] = [studying(PROMISED), studying()];
    expect([reminders(play), play.running()]).toEqual([
      [`caseReport promisedReply ${PROMISED}`],
      unpromised.running(),
    ]);
    play.step('2026-12-10T02:00:00Z', decideReportCase, { tried: 'a', asked: 'b' });
    expect(reminders(play)).toEqual([`caseDecision promisedReply ${PROMISED}`]);
  });

  it('stays promised with a talk agreed besides and when nobody found a way, until the customer has it', () => {
    const play = studying(PROMISED, { settings: { caseReport: { anchor: 'unsolvedDeclared' } } });
    const callbackAt = instant('2026-12-11T01:30:00Z');
    tryAt(play, '2026-12-10T02:00:00Z', 'callbackAgreed', { callbackAt });
    play.step('2026-12-10T02:10:00Z', decideDeclareUnsolved, { reason: 'no parts' });
    expect(reminders(play)).toEqual([
      `caseReport callback ${callbackAt}`,
      `caseReport promisedReply ${PROMISED}`,
    ]);
    play.step('2026-12-10T03:00:00Z', decideSolveCase, { solution: 'a' });
    expect(reminders(play)).toEqual([
      `caseReply callback ${callbackAt}`,
      `caseReply promisedReply ${PROMISED}`,
    ]);
    tryAt(play, '2026-12-10T04:00:00Z', 'completed');
    play.step(
      '2026-12-10T04:10:00Z',
      decideRecordSatisfaction,
      { satisfaction: 'notSatisfied' },
      BY_SUPERVISOR,
    );
    expect([play.case().status, reminders(play)]).toEqual(['studying', []]);
  });

  it('is nothing to be reminded of when the matter ends', () => {
    const play = studying(PROMISED);
    play.step('2026-12-10T02:00:00Z', decideWithdrawCase, { reason: 'a' }, BY_SUPERVISOR);
    expect(reminders(play)).toEqual([]);
  });
});
