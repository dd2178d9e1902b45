import { expect, it } from 'vitest';
import {
  decideRecordSatisfaction,
  decideCloseCaseUnreachable,
  decideNoteOnCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import { BY_SUPERVISOR, CASE, CasePlay } from '../../../support/case-play.ts';
import { nth } from '../../../support/dossier-play.ts';

const RAISED = '2026-12-10T03:00:00Z';
const SOLVED = '2026-12-10T05:00:00Z';
const VOIDED = '2026-12-10T08:00:00Z';

function solved(): CasePlay {
  const play = new CasePlay();
  play.raise(RAISED);
  play.step('2026-12-10T04:00:00Z', decideStudyCase, { customerTold: false });
  play.step(SOLVED, decideSolveCase, { solution: 'pads of another make' });
  return play;
}

const reply = (play: CasePlay) => play.call('2026-12-10T06:00:00Z', 'completed', { caseIds: [CASE] }).call.id;

it('a voided call takes back the reply it proved: owed again in its old window', () => {
  const play = solved();
  const before = play.running();
  play.play.void(VOIDED, reply(play));
  expect(play.case()).toMatchObject({ status: 'replyPending', solution: 'pads of another make' });
  expect(play.running()).toEqual(before);
  expect(play.ends('satisfactionCheck')).toEqual(['cancelled: callVoided']);
  expect(play.case().events.slice(-2)).toMatchObject([
    { type: 'callVoided' },
    { type: 'reopened', because: 'callVoided' },
  ]);
});

it('a voided call takes back the first response it was', () => {
  const play = new CasePlay();
  play.raise(RAISED);
  const before = play.running();
  const { call } = play.call('2026-12-10T03:30:00Z', 'completed', { caseIds: [CASE] });
  play.play.void(VOIDED, call.id);
  expect(play.running()).toEqual(before);
});

it('a voided attempt no longer counts', () => {
  const play = solved();
  play.replyLetter(SOLVED);
  const calls = ['2026-12-10T06:00:00Z', '2026-12-11T03:00:00Z', '2026-12-12T07:00:00Z'].map(
    (at) => play.call(at, 'noAnswer', { caseIds: [CASE] }).call.id,
  );
  const givingUp = () => play.try('2026-12-12T08:00:00Z', decideCloseCaseUnreachable, {}).outcome;
  expect(givingUp()).toBe('accepted');
  const [, second] = calls;
  if (!second) throw new Error('No second call');
  play.play.void('2026-12-12T07:30:00Z', second);
  expect(givingUp()).toBe('refused');
});

it('S-3: the cases a voided call alone brought are withdrawn with it, whatever was done about them since', () => {
  const untouched = new CasePlay();
  const { call } = untouched.raise(RAISED);
  untouched.play.void(VOIDED, call.id);
  expect(untouched.case()).toMatchObject({ status: 'withdrawn', reason: 'wrong customer' });
  expect(untouched.running()).toEqual({});

  const play = solved();
  play.step('2026-12-10T06:00:00Z', decideNoteOnCase, { text: 'x' });
  play.play.void(VOIDED, nth('call', 1));
  expect(play.case()).toMatchObject({ status: 'withdrawn', reason: 'wrong customer' });
  expect(play.running()).toEqual({});
});

it('S-3: a case the customer talked about in another call stands without the voided one', () => {
  const play = solved();
  const before = play.running();
  play.call('2026-12-10T04:30:00Z', 'completed', { caseIds: [CASE] });
  play.play.void(VOIDED, nth('call', 1));
  const { caseFirstResponse: _, ...others } = before;
  expect(play.case()).toMatchObject({ status: 'replyPending' });
  expect(play.running()).toEqual(others);
});

it('S-3: a withdrawn case does not stand in the way of voiding the call that brought it', () => {
  const play = new CasePlay();
  const { call } = play.raise(RAISED);
  play.step(SOLVED, decideWithdrawCase, { reason: 'a mistake' }, BY_SUPERVISOR);
  play.play.void(VOIDED, call.id);
  expect(play.case()).toMatchObject({ status: 'withdrawn', reason: 'a mistake' });
});

it('S-4: a reply is owed again, late, though a supervisor closed the case after the voided call', () => {
  const play = solved();
  const before = play.running();
  const callId = reply(play);
  play.step('2026-12-10T07:00:00Z', decideRecordSatisfaction, { satisfaction: 'satisfied' }, BY_SUPERVISOR);
  play.play.void('2026-12-15T08:00:00Z', callId);
  expect(play.case()).toMatchObject({ status: 'replyPending' });
  expect(play.running()).toEqual(before);
});

it('a reply the customer has judged in another contact stays told; the voided call no longer counts', () => {
  const play = solved();
  const callId = reply(play);
  const judged = play.call('2026-12-10T07:00:00Z', 'completed', { caseIds: [CASE] }).call.id;
  const proof = { type: 'call', id: judged } as const;
  play.step('2026-12-10T07:30:00Z', decideRecordSatisfaction, { satisfaction: 'satisfied', proof });
  play.play.void(VOIDED, callId);
  expect(play.case().status).toBe('closed');
  expect(play.ends('caseReply')).toEqual(['cancelled: callVoided']);
});

it.each([
  ['satisfied', 'closed'],
  ['notSatisfied', 'studying'],
] as const)('S-4: what rests on a voided call is taken back: %s', (satisfaction, after) => {
  const play = solved();
  reply(play);
  const before = play.running();
  const said = play.call('2026-12-10T07:00:00Z', 'completed', { caseIds: [CASE] }).call.id;
  const proof = { type: 'call', id: said } as const;
  play.step('2026-12-10T07:30:00Z', decideRecordSatisfaction, { satisfaction, proof });
  expect(play.case().status).toBe(after);
  play.play.void(VOIDED, said);
  expect(play.case()).toMatchObject({ status: 'answered', reopenedCount: 0 });
  expect(play.running()).toEqual(before);
});

it('S-4: a withdrawal that rests on a voided call is taken back', () => {
  const play = new CasePlay();
  play.raise(RAISED);
  const said = play.call('2026-12-10T03:30:00Z', 'completed', { caseIds: [CASE] }).call.id;
  const before = play.running();
  const proof = { type: 'call', id: said } as const;
  play.step('2026-12-10T04:00:00Z', decideWithdrawCase, { reason: 'found it', proof });
  expect(play.running()).toEqual({});
  play.play.void('2026-12-14T08:00:00Z', said);
  expect(play.case().status).toBe('open');
  expect(play.running()).toEqual({ ...before, caseFirstResponse: '2026-12-11T03:00:00.000Z' });
});

it('S-4: a case given up is owed again when its attempts are voided', () => {
  const play = solved();
  const before = play.running();
  play.replyLetter(SOLVED);
  const calls = ['2026-12-10T06:00:00Z', '2026-12-11T03:00:00Z', '2026-12-12T07:00:00Z'].map(
    (at) => play.call(at, 'noAnswer', { caseIds: [CASE] }).call.id,
  );
  play.step('2026-12-12T08:00:00Z', decideCloseCaseUnreachable, {});
  const [first] = calls;
  if (!first) throw new Error('No call');
  play.play.void('2026-12-20T08:00:00Z', first);
  expect(play.case().status).toBe('replyPending');
  expect(play.running()).toEqual(before);
});
