import { describe, expect, it, test } from 'vitest';
import {
  decideAnswerCase,
  decideDecideOnCase,
  decideMergeCase,
  decideRecordSatisfaction,
  decideReportCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import { actingAs, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, caseId, CasePlay } from '../../../support/case-play.ts';
import { nth } from '../../../support/dossier-play.ts';

const RAISED = '2026-12-10T03:00:00Z';
const callNo = (count: number) => ({ type: 'call', id: nth('call', count) }) as const;

const raised = (level: 'ordinary' | 'major' = 'ordinary') => {
  const play = new CasePlay();
  play.raise(RAISED, { level });
  return play;
};
const answered = () => {
  const play = raised();
  play.step('2026-12-10T03:30:00Z', decideAnswerCase, { answer: 'normal', proof: callNo(1) });
  return play;
};

describe('S-1: an answer at once', () => {
  it('given in the very call that opened the case carries that call as its proof, whenever it is entered', () => {
    const play = raised();
    play.step('2026-12-13T03:30:00Z', decideAnswerCase, { answer: 'normal', proof: callNo(1) });
    expect(play.case()).toMatchObject({ status: 'answered', answeredAt: '2026-12-10T03:00:00.000Z' });
    expect(play.obligations().find(({ kind }) => kind === 'caseFirstResponse')).toMatchObject({
      status: 'met',
      proof: callNo(1),
    });
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-13T16:00:00.000Z' });
  });

  it('needs a contact, or somebody senior', () => {
    expect(raised().refusal(RAISED, decideAnswerCase, { answer: 'normal' })).toEqual({
      code: 'proof-missing',
      data: { door: 'answer' },
    });
    raised().step(RAISED, decideAnswerCase, { answer: 'normal' }, BY_SUPERVISOR);
  });

  it('is of the day the matter was raised, also where a supervisor gives it', () => {
    const late = raised().refusal('2026-12-10T16:00:00Z', decideAnswerCase, { answer: 'a' }, BY_SUPERVISOR);
    expect(late).toEqual({
      code: 'answer-not-at-once',
      data: { raisedOn: '2026-12-10', answeredOn: '2026-12-11' },
    });
  });
});

describe('S-1: what the customer thought', () => {
  it('rests on a contact since the answer, which is not the one that raised the matter', () => {
    const satisfied = { satisfaction: 'satisfied' as const };
    const at = '2026-12-11T03:00:00Z';
    expect(answered().refusal(at, decideRecordSatisfaction, satisfied)).toMatchObject({
      code: 'proof-missing',
    });
    expect(
      answered().refusal(at, decideRecordSatisfaction, { ...satisfied, proof: callNo(1) }),
    ).toMatchObject({ code: 'proof-unfit', data: { because: 'sameContact' } });
    const play = answered();
    play.call('2026-12-11T02:00:00Z', 'completed', { caseIds: [CASE] });
    play.step('2026-12-14T03:00:00Z', decideRecordSatisfaction, { ...satisfied, proof: callNo(2) });
    expect(play.case()).toMatchObject({ status: 'closed', closedAt: '2026-12-11T02:00:00.000Z' });
    expect(play.ends('satisfactionCheck')).toEqual(['met']);
  });

  test.each([
    [
      'a call that reached nobody',
      'nobodyReached',
      (play: CasePlay) => play.call('2026-12-11T02:00:00Z', 'noAnswer', { caseIds: [CASE] }),
    ],
    [
      'a call about something else',
      'anotherMatter',
      (play: CasePlay) => play.call('2026-12-11T02:00:00Z', 'completed'),
    ],
    [
      'a call before the answer',
      'tooEarly',
      (play: CasePlay) => play.call('2026-12-10T02:00:00Z', 'completed', { caseIds: [CASE] }),
    ],
    [
      'a call that was taken back',
      'voided',
      (play: CasePlay) => {
        const { call } = play.call('2026-12-11T02:00:00Z', 'completed', { caseIds: [CASE] });
        play.play.void('2026-12-11T02:30:00Z', call.id);
      },
    ],
    ['a call of another dossier', 'unknown', () => undefined],
  ])('is not shown by %s', (_, because, happened) => {
    const play = answered();
    happened(play);
    const said = { satisfaction: 'notSatisfied' as const, proof: callNo(2) };
    expect(play.refusal('2026-12-12T03:00:00Z', decideRecordSatisfaction, said)).toEqual({
      code: 'proof-unfit',
      data: { proof: callNo(2), because },
    });
  });

  it('needs nothing where nobody was reached, which ends nothing', () => {
    const play = answered();
    play.step('2026-12-11T03:00:00Z', decideRecordSatisfaction, { satisfaction: 'notReached' });
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-13T16:00:00.000Z' });
  });
});

it('S-1: that the customer knows we work on it needs a contact while a first response is owed', () => {
  const told = { customerTold: true };
  expect(raised().refusal(RAISED, decideStudyCase, told)).toMatchObject({ code: 'proof-missing' });
  const play = raised();
  play.step('2026-12-11T08:00:00Z', decideStudyCase, { ...told, proof: callNo(1) });
  expect(play.ends('caseFirstResponse')).toEqual(['met']);
  const responded = raised();
  responded.call('2026-12-10T03:10:00Z', 'completed', { caseIds: [CASE] });
  responded.step('2026-12-10T03:20:00Z', decideStudyCase, told);
});

describe('S-1: a matter the customer takes back', () => {
  const taken = { reason: 'a loose toolbox', proof: callNo(2) };
  const AT = '2026-12-11T03:00:00Z';
  const called = (play: CasePlay) => {
    play.call('2026-12-11T02:00:00Z', 'completed', { caseIds: [CASE] });
    return play;
  };

  it('needs the contact in which they did, and the supervisors are told', () => {
    expect(raised().refusal(AT, decideWithdrawCase, { reason: 'a' })).toMatchObject({
      code: 'proof-missing',
    });
    const decision = called(raised()).try(AT, decideWithdrawCase, taken);
    if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
    const notices = decision.changes.flatMap((change) =>
      'record' in change && change.record.type === 'notice' ? [change.record] : [],
    );
    expect(notices).toMatchObject([
      { step: 'calledOff', kind: 'caseReport', recipientId: PEOPLE.supervisor },
    ]);
  });

  it('is ended by a supervisor once it was reported or decided, or where it is major', () => {
    const reported = called(raised());
    reported.step(AT, decideReportCase, { tried: 'a', asked: 'b' });
    expect(reported.refusal(AT, decideWithdrawCase, taken)).toEqual({
      code: 'supervisor-must-withdraw',
      data: { because: 'reported' },
    });
    reported.step(AT, decideDecideOnCase, { solution: 'discs' }, BY_SUPERVISOR);
    expect(reported.refusal(AT, decideWithdrawCase, taken)).toMatchObject({ data: { because: 'decided' } });
    expect(called(raised('major')).refusal(AT, decideWithdrawCase, taken)).toMatchObject({
      data: { because: 'major' },
    });
    reported.step(AT, decideWithdrawCase, { reason: 'agreed by phone' }, BY_SUPERVISOR);
  });

  it('that complains about a supervisor is not ended by that supervisor’s equals', () => {
    const second = PEOPLE.otherAgent;
    const branch = { ...SHANGHAI, supervisorIds: [PEOPLE.supervisor, second] };
    const play = new CasePlay({ branch });
    play.raise(RAISED, { aboutStaffId: PEOPLE.supervisor });
    const equal = { actor: actingAs('supervisor', second) };
    expect(play.refusal(AT, decideWithdrawCase, { reason: 'a' }, equal)).toMatchObject({
      code: 'proof-missing',
    });
  });
});

describe('S-1: a merge', () => {
  /** A second matter, raised an hour later. */
  const two = (
    first: 'ordinary' | 'major',
    second: 'ordinary' | 'major',
    kind: 'wish' | 'complaint' = 'complaint',
  ) => {
    const play = raised(first);
    play.raise('2026-12-10T04:00:00Z', { level: second, kind });
    return play;
  };
  const into = { intoCaseId: caseId(2) };
  const AT = '2026-12-10T04:10:00Z';

  it('takes over the higher level, the kind and the nearest duties', () => {
    const play = two('major', 'ordinary', 'wish');
    play.step('2026-12-10T03:50:00Z', decideMergeCase, into);
    expect(play.case(caseId(2))).toMatchObject({ level: 'major', kind: 'complaint', status: 'open' });
    expect(play.running(caseId(2))).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: '2026-12-10T04:00:00.000Z',
    });
    expect(play.running()).toEqual({});
    const news = play
      .obligations(caseId(2))
      .flatMap(({ pendingSteps }) => pendingSteps.filter(({ step }) => step === 'majorMatter'));
    expect(news).toHaveLength(1);
  });

  it('leaves the other its own duties where these are nearer', () => {
    const play = two('ordinary', 'major');
    play.step(AT, decideMergeCase, into);
    expect(play.running(caseId(2))).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: '2026-12-10T05:00:00.000Z',
    });
  });

  it('owes a first response that nobody gave, though the other had one', () => {
    const play = two('major', 'ordinary');
    play.call('2026-12-10T04:05:00Z', 'completed', { caseIds: [caseId(2)] });
    play.step(AT, decideMergeCase, into);
    expect(play.running(caseId(2))).toMatchObject({ caseFirstResponse: '2026-12-10T04:00:00.000Z' });
  });

  it.each([
    ['a decision not yet told', 'caseReply', ['reported', 'decided']],
    ['a decision asked for', 'caseDecision', ['reported']],
    ['an unanswered matter', 'caseReport', []],
  ] as const)('never loses %s in one that was answered', (_, kind, steps) => {
    const play = two('ordinary', 'ordinary');
    if (steps.length > 0) play.step(AT, decideReportCase, { tried: 'a', asked: 'b' });
    if (steps.length > 1) play.step(AT, decideDecideOnCase, { solution: 'discs' }, BY_SUPERVISOR);
    play.step(AT, decideAnswerCase, { answer: 'normal', proof: callNo(2) }, { caseId: caseId(2) });
    expect(play.refusal(AT, decideMergeCase, into, BY_SUPERVISOR)).toMatchObject({
      code: 'merge-loses-duty',
      data: { intoCaseId: caseId(2), kind },
    });
    // What the refusal says is possible: the other into this one.
    play.step(AT, decideMergeCase, { intoCaseId: CASE }, { ...BY_SUPERVISOR, caseId: caseId(2) });
    expect(play.running()).toHaveProperty(kind);
  });

  it('never loses a decision not yet told through a chain of merges', () => {
    const play = two('ordinary', 'ordinary');
    play.raise('2026-12-10T04:05:00Z');
    play.step(AT, decideStudyCase, { customerTold: false });
    play.step(AT, decideSolveCase, { solution: 'discs' });
    for (const target of [caseId(2), caseId(3)]) {
      expect(play.refusal(AT, decideMergeCase, { intoCaseId: target })).toMatchObject({
        code: 'merge-loses-duty',
      });
    }
    play.step(AT, decideMergeCase, { intoCaseId: CASE }, { caseId: caseId(2) });
    expect(play.running()).toHaveProperty('caseReply');
  });
});
