import { describe, expect, it, test } from 'vitest';
import {
  decideAnswerCase,
  decideAskForMore,
  decideCloseCaseUnreachable,
  decideDecideOnCase,
  decideMergeCase,
  decideNoteOnCase,
  decideOpenCase,
  decideRaiseCaseLevel,
  decideRecordSatisfaction,
  decideReopenCase,
  decideReportCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
  informByLetter,
  reopenAfterFailedLetter,
} from '../../../../shared/domain/case/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, caseId, CasePlay } from '../../../support/case-play.ts';
import { nth } from '../../../support/dossier-play.ts';

// The instants of scenario F-6; all days are Shanghai's.
const RAISED = '2026-12-10T03:00:00Z';
const REPORTED = '2026-12-11T09:20:00Z';
const DECIDED = '2026-12-14T02:15:00Z';
const TOLD = '2026-12-14T09:30:00Z';
const SUPERVISOR = { actor: actingAs('supervisor') };

const raised = () => {
  const play = new CasePlay();
  play.raise(RAISED);
  return play;
};
const studied = (customerTold = false) => {
  const play = raised();
  play.step('2026-12-10T04:00:00Z', decideStudyCase, { customerTold }, SUPERVISOR);
  return play;
};
const reported = () => {
  const play = raised();
  play.step(REPORTED, decideReportCase, { tried: 'pads', asked: 'discs?' });
  return play;
};
const solved = () => {
  const play = reported();
  play.step(DECIDED, decideDecideOnCase, { solution: 'discs' }, SUPERVISOR);
  return play;
};
const told = () => {
  const play = solved();
  play.call(TOLD, 'completed', { caseIds: [CASE] });
  return play;
};
const closed = () => {
  const play = told();
  play.step(TOLD, decideRecordSatisfaction, {
    satisfaction: 'satisfied',
    proof: { type: 'call', id: nth('call', 2) },
  });
  return play;
};

describe('a new case', () => {
  it('owes a report two days after the call and a first response within the hours of its level', () => {
    const play = raised();
    expect(play.case()).toMatchObject({
      status: 'open',
      kind: 'complaint',
      level: 'ordinary',
      openedAt: instant(RAISED),
      firstReceiverId: PEOPLE.agent,
      ownerId: PEOPLE.agent,
      origin: { type: 'call', id: nth('call', 1) },
    });
    expect(play.running()).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: '2026-12-11T03:00:00.000Z',
    });
  });

  test.each([
    ['serious', '2026-12-10T07:00:00.000Z'],
    ['major', '2026-12-10T04:00:00.000Z'],
  ] as const)('of %s level is answered for sooner', (level, dueAt) => {
    const play = new CasePlay();
    play.raise(RAISED, { level });
    expect(play.running()).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: dueAt,
    });
  });

  it('comes of every statement left unanswered, whatever its kind', () => {
    const play = new CasePlay();
    play.call(RAISED, 'completedWithIssue', {
      statements: [
        { kind: 'request', text: 'a quote for tyres' },
        { kind: 'wish', text: 'a courtesy car' },
        { kind: 'request', text: 'opening hours?', answerAtOnce: 'nine to six' },
      ],
    });
    expect(play.play.dossier.cases.map(({ kind, status }) => [kind, status])).toEqual([
      ['request', 'open'],
      ['wish', 'open'],
    ]);
  });

  it('of a complaint answered at once owes nothing but the question whether it satisfied', () => {
    const play = new CasePlay();
    play.raise(RAISED, { answerAtOnce: 'new pads squeak for 300 km' });
    expect(play.case()).toMatchObject({
      status: 'answered',
      events: [{ type: 'answeredAtOnce', answer: 'new pads squeak for 300 km' }],
    });
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-13T16:00:00.000Z' });
  });

  it('is opened by hand for what was said on a visit of the dossier, and on none other', () => {
    const play = new CasePlay();
    play.play.intake(RAISED);
    const matter = {
      kind: 'wish',
      level: 'ordinary',
      text: 'a shuttle',
      raisedAt: instant(RAISED),
    } as const;
    const open = (id: string) =>
      decideOpenCase(
        play.play.dossier,
        { ...matter, origin: { type: 'visit', id } },
        { staff: [] },
        play.play.facts(REPORTED),
      );
    expect(open('vis_none')).toEqual({
      outcome: 'refused',
      refusal: { code: 'case-origin-unknown', data: { origin: { type: 'visit', id: 'vis_none' } } },
    });
    play.play.grant(open(nth('visit', 1)));
    expect(play.running()).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: '2026-12-11T03:00:00.000Z',
    });
  });
});

describe('open', () => {
  it('answered at once: nothing is left to report', () => {
    const play = raised();
    play.step('2026-12-10T03:30:00Z', decideAnswerCase, { answer: 'normal for new pads' }, BY_SUPERVISOR);
    expect(play.case().status).toBe('answered');
    expect(play.ends('caseFirstResponse')).toEqual(['met']);
    expect(play.ends('caseReport')).toEqual(['cancelled: caseMovedOn']);
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-13T16:00:00.000Z' });
  });

  it('studied: the report stays due; the first response was given only if the customer was told', () => {
    const report = { caseReport: '2026-12-12T16:00:00.000Z' };
    expect(studied(true).running()).toEqual(report);
    expect(studied(true).ends('caseFirstResponse')).toEqual(['met']);
    expect(studied(false).running()).toEqual({
      ...report,
      caseFirstResponse: '2026-12-11T03:00:00.000Z',
    });
  });

  it('promises a reply only for later', () => {
    const promise = { customerTold: true, promisedReplyAt: instant(RAISED) };
    expect(raised().refusal(REPORTED, decideStudyCase, promise, SUPERVISOR)).toEqual({
      code: 'promise-in-past',
    });
  });

  it('a call that reaches the customer is a first response, one that reaches nobody is not', () => {
    const play = raised();
    const vain = play.call('2026-12-10T03:10:00Z', 'noAnswer', { caseIds: [CASE] });
    expect(vain.call.cases).toEqual([{ caseId: CASE, effect: 'unchanged' }]);
    const reached = play.call('2026-12-10T03:20:00Z', 'completed', { caseIds: [CASE] });
    expect(reached.call.cases).toEqual([{ caseId: CASE, effect: 'responded' }]);
    expect(play.case().status).toBe('open');
    expect(play.running()).toEqual({ caseReport: '2026-12-12T16:00:00.000Z' });
  });
});

describe('reported', () => {
  it('meets the report in time, late from the end of the second day on', () => {
    const play = raised();
    play.step('2026-12-12T15:59:59.999Z', decideReportCase, { tried: 'a', asked: 'b' });
    expect(play.ends('caseReport')).toEqual(['met']);
    const late = raised();
    late.step('2026-12-12T16:00:00Z', decideReportCase, { tried: 'a', asked: 'b' });
    expect(late.ends('caseReport')).toEqual(['metLate']);
  });

  it('waits for the supervisors', () => {
    const play = reported();
    expect(play.case().status).toBe('reported');
    const decision = play.obligations().find(({ kind }) => kind === 'caseDecision');
    expect(decision).toMatchObject({ status: 'open', dueAt: '2026-12-13T16:00:00.000Z' });
    expect(decision).not.toHaveProperty('ownerId');
  });

  it('decided: the customer is to be told the same local day', () => {
    const play = solved();
    expect(play.case()).toMatchObject({ status: 'replyPending', solution: 'discs' });
    expect(play.ends('caseDecision')).toEqual(['metLate']);
    expect(play.running()).toMatchObject({ caseReply: '2026-12-14T16:00:00.000Z' });
  });

  it('asked for more: studied again, with two new days', () => {
    const play = reported();
    play.step(DECIDED, decideAskForMore, { question: 'how worn?' }, SUPERVISOR);
    expect(play.case().status).toBe('studying');
    expect(play.ends('caseReport')).toEqual(['open', 'met']);
    expect(play.running()).toMatchObject({ caseReport: '2026-12-16T16:00:00.000Z' });
  });
});

it('a solution found while studying needs no report any more', () => {
  const play = studied();
  play.step(REPORTED, decideSolveCase, { solution: 'other pads' });
  expect(play.ends('caseReport')).toEqual(['cancelled: caseMovedOn']);
  expect(play.running()).toMatchObject({ caseReply: '2026-12-11T16:00:00.000Z' });
});

describe('a reply that is pending', () => {
  it('stays so when nobody was reached', () => {
    const play = solved();
    const { call } = play.call('2026-12-14T03:00:00Z', 'noAnswer', { caseIds: [CASE] });
    expect(call.cases).toEqual([{ caseId: CASE, effect: 'tried' }]);
    expect(play.case()).toMatchObject({ status: 'replyPending' });
    expect(play.case().events.at(-1)).toMatchObject({ type: 'replyTried', outcome: 'noAnswer' });
  });

  it('is given by a call that reached the customer, and by none from before the solution', () => {
    const play = solved();
    const before = play.call('2026-12-14T02:14:59Z', 'completed', { caseIds: [CASE] });
    expect(before.call.cases).toEqual([{ caseId: CASE, effect: 'responded' }]);
    play.call(TOLD, 'completed', { caseIds: [CASE] });
    expect(play.case()).toMatchObject({ status: 'answered', answeredAt: instant(TOLD) });
    expect(play.obligations().find(({ kind }) => kind === 'caseReply')).toMatchObject({
      status: 'met',
      metAt: instant(TOLD),
      proof: { type: 'call', id: nth('call', 3) },
    });
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-17T16:00:00.000Z' });
  });

  it('is given late from midnight on, whatever the date in UTC', () => {
    const play = solved();
    play.call('2026-12-14T16:05:00Z', 'completed', { caseIds: [CASE] });
    expect(play.ends('caseReply')).toEqual(['metLate']);
  });

  it('is given by a reply letter posted, and owed again when the letter fails', () => {
    const play = solved();
    const letter = play.replyLetter(TOLD);
    const facts = play.play.facts(TOLD);
    const inform = informByLetter(
      play.play.dossier,
      play.case(),
      letter.id,
      instant(TOLD),
      PEOPLE.agent,
      facts,
    );
    play.play.grant({ outcome: 'accepted', changes: inform.changes, result: inform });
    expect(play.ends('caseReply')).toEqual(['met']);
    expect(play.ends('caseFirstResponse')).toEqual(['metLate']);

    const bounced = play.play.facts('2026-12-14T12:00:00Z', {
      actor: { type: 'system', trigger: 'mailEvent' },
    });
    const failed = reopenAfterFailedLetter(play.play.dossier, play.case(), letter.id, bounced);
    play.play.grant({ outcome: 'accepted', changes: failed.changes, result: failed });
    expect(play.case()).toMatchObject({ status: 'replyPending', solution: 'discs', reopenedCount: 0 });
    expect(play.running()).toEqual({ caseReply: '2026-12-14T16:00:00.000Z' });
    expect(play.ends('satisfactionCheck')).toEqual(['cancelled: letterFailed']);
    expect(reopenAfterFailedLetter(play.play.dossier, play.case(), letter.id, bounced).changes).toEqual([]);
  });
});

describe('an answer', () => {
  it('that satisfied closes the case', () => {
    const play = closed();
    expect(play.case()).toMatchObject({ status: 'closed', closedAt: instant(TOLD) });
    expect(play.ends('satisfactionCheck')).toEqual(['met']);
    expect(play.running()).toEqual({});
  });

  it('that did not satisfy reopens it with two new days, at a higher level the second time only', () => {
    const play = told();
    const levels = ['2026-12-14', '2026-12-15', '2026-12-16'].map((on) => {
      const dissatisfied = play.step(
        `${on}T09:40:00Z`,
        decideRecordSatisfaction,
        {
          satisfaction: 'notSatisfied' as const,
        },
        SUPERVISOR,
      );
      play.step(`${on}T10:00:00Z`, decideSolveCase, { solution: 'another' });
      play.call(`${on}T11:00:00Z`, 'completed', { caseIds: [CASE] });
      const { level, reopenedCount, status } = dissatisfied.serviceCase;
      return [status, reopenedCount, level, dissatisfied.obligations.map(({ dueAt }) => dueAt)];
    });
    expect(levels).toEqual([
      ['studying', 1, 'ordinary', ['2026-12-16T16:00:00.000Z']],
      ['studying', 2, 'serious', ['2026-12-17T16:00:00.000Z']],
      ['studying', 3, 'serious', ['2026-12-18T16:00:00.000Z']],
    ]);
  });

  it('whose customer was not reached stays to be asked about', () => {
    const play = told();
    play.step(REPORTED, decideRecordSatisfaction, { satisfaction: 'notReached' });
    expect(play.case().status).toBe('answered');
    expect(play.running()).toEqual({ satisfactionCheck: '2026-12-17T16:00:00.000Z' });
  });
});

describe('given up as unreachable', () => {
  const ATTEMPTS = ['2026-12-14T03:00:00Z', '2026-12-15T03:10:00Z', '2026-12-16T07:30:00Z'] as const;
  const tried = (times: number) => {
    const play = solved();
    for (const at of ATTEMPTS.slice(0, times)) play.call(at, 'noAnswer', { caseIds: [CASE] });
    return play;
  };
  const NOW = '2026-12-16T08:00:00Z';

  it('only after enough attempts since the solution, and with the answer sent by letter', () => {
    expect(tried(2).refusal(NOW, decideCloseCaseUnreachable, {})).toEqual({
      code: 'attempts-missing',
      data: {
        have: { attempts: 2, days: 2, dayParts: 1 },
        need: { attempts: 3, days: 2, dayParts: 2 },
      },
    });
    const play = tried(3);
    expect(play.refusal(NOW, decideCloseCaseUnreachable, {})).toEqual({ code: 'reply-letter-missing' });
    play.replyLetter(NOW, 'returned');
    expect(play.refusal(NOW, decideCloseCaseUnreachable, {})).toEqual({ code: 'reply-letter-missing' });
    play.replyLetter(NOW);
    play.step(NOW, decideCloseCaseUnreachable, {});
    expect(play.case().status).toBe('closedUnreachable');
    expect(play.running()).toEqual({});
    expect(play.ends('caseReply')).toEqual(['cancelled: unreachable']);
  });
});

describe('a higher level', () => {
  const major = { level: 'major', reason: 'press' } as const;

  it('shortens a first response still owed, from now on', () => {
    const play = raised();
    play.step('2026-12-10T04:00:00Z', decideRaiseCaseLevel, major);
    expect(play.running()).toEqual({
      caseReport: '2026-12-12T16:00:00.000Z',
      caseFirstResponse: '2026-12-10T05:00:00.000Z',
    });
    expect(play.ends('caseFirstResponse')).toEqual(['open', 'cancelled: caseMovedOn']);
  });

  it('leaves a deadline that is nearer than the new one', () => {
    const play = raised();
    play.step('2026-12-11T02:30:00Z', decideRaiseCaseLevel, { level: 'serious', reason: 'heated' });
    expect(play.running()).toMatchObject({ caseFirstResponse: '2026-12-11T03:00:00.000Z' });
    expect(play.ends('caseFirstResponse')).toEqual(['open']);
  });

  it('that is major is told at once, once, in whatever state', () => {
    for (const play of [raised(), studied(true), reported(), solved(), told()]) {
      play.step('2026-12-14T10:00:00Z', decideRaiseCaseLevel, major);
      const news = play
        .obligations()
        .flatMap(({ pendingSteps }) => pendingSteps.filter(({ step }) => step === 'majorMatter'));
      expect(news).toEqual([{ step: 'majorMatter', fireAt: instant('2026-12-14T10:00:00Z') }]);
    }
  });

  it('is no lower or equal one', () => {
    expect(raised().refusal(REPORTED, decideRaiseCaseLevel, { level: 'ordinary', reason: 'calm' })).toEqual({
      code: 'level-not-higher',
      data: { level: 'ordinary' },
    });
  });
});

describe('the end', () => {
  it.each([
    ['open', raised],
    ['studying', studied],
    ['reported', reported],
    ['replyPending', solved],
    ['answered', told],
  ] as const)('withdrawn from %s: nothing is owed any more', (_, play_) => {
    const play = play_();
    play.step('2026-12-14T10:00:00Z', decideWithdrawCase, { reason: 'a mistake' }, BY_SUPERVISOR);
    expect(play.case()).toMatchObject({ status: 'withdrawn', reason: 'a mistake' });
    expect(play.case()).not.toHaveProperty('solution');
    expect(play.running()).toEqual({});
  });

  it('merged: the other goes on and says so', () => {
    const play = raised();
    play.raise('2026-12-10T04:00:00Z');
    play.step(REPORTED, decideMergeCase, { intoCaseId: CASE }, { caseId: caseId(2) });
    expect(play.case(caseId(2))).toMatchObject({ status: 'merged', intoCaseId: CASE });
    expect(play.running(caseId(2))).toEqual({});
    expect(play.case().events).toMatchObject([{ type: 'absorbed', caseId: caseId(2) }]);
    expect(play.refusal(REPORTED, decideMergeCase, { intoCaseId: CASE })).toEqual({
      code: 'merge-not-possible',
      data: { intoCaseId: CASE },
    });
  });

  it('closed: taken up again within 30 days, later by a supervisor', () => {
    const again = { reason: 'the noise is back' };
    const inTime = closed();
    inTime.step('2027-01-13T15:59:59Z', decideReopenCase, again);
    expect(inTime.case()).toMatchObject({ status: 'studying', reopenedCount: 1 });
    expect(inTime.running()).toEqual({ caseReport: '2027-01-15T16:00:00.000Z' });
    const late = closed();
    expect(late.refusal('2027-01-13T16:00:00Z', decideReopenCase, again)).toEqual({
      code: 'reopening-too-late',
      data: { days: 31, limit: 30 },
    });
    late.step('2027-01-13T16:00:00Z', decideReopenCase, again, SUPERVISOR);
    expect(late.case().status).toBe('studying');
  });
});

describe('steps of another state or of somebody else', () => {
  it.each([
    ['answer', decideAnswerCase, { answer: 'a' }, told, 'answered', ['open']],
    ['study', decideStudyCase, { customerTold: true }, studied, 'studying', ['open']],
    ['report', decideReportCase, { tried: 'a', asked: 'b' }, solved, 'replyPending', ['open', 'studying']],
    ['solution', decideSolveCase, { solution: 'a' }, raised, 'open', ['studying']],
    ['decision', decideDecideOnCase, { solution: 'a' }, raised, 'open', ['reported']],
    ['question', decideAskForMore, { question: 'a' }, studied, 'studying', ['reported']],
    [
      'satisfaction',
      decideRecordSatisfaction,
      { satisfaction: 'satisfied' },
      solved,
      'replyPending',
      ['answered'],
    ],
    ['reopening', decideReopenCase, { reason: 'a' }, told, 'answered', ['closed', 'closedUnreachable']],
    ['unreachable', decideCloseCaseUnreachable, {}, raised, 'open', ['replyPending', 'answered']],
    [
      'note',
      decideNoteOnCase,
      { text: 'a' },
      closed,
      'closed',
      ['open', 'studying', 'reported', 'replyPending', 'answered'],
    ],
  ])('%s is refused', (_, rule, command, play, status, expected) => {
    expect(play().refusal(TOLD, rule as never, command, SUPERVISOR)).toEqual({
      code: 'case-status',
      data: { status, expected },
    });
  });

  it('are refused to people who do not handle it', () => {
    const other = { actor: actingAs('agent', PEOPLE.otherAgent) };
    expect(raised().refusal(REPORTED, decideReportCase, { tried: 'a', asked: 'b' }, other)).toEqual({
      code: 'not-your-task',
      data: { ownerId: PEOPLE.agent },
    });
    const nowhere = { ...other, caseId: caseId(9) };
    expect(raised().refusal(REPORTED, decideReportCase, { tried: 'a', asked: 'b' }, nowhere)).toEqual({
      code: 'case-unknown',
      data: { caseId: caseId(9) },
    });
  });
});
