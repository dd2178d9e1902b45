import { expect, it } from 'vitest';
import {
  decideRecordSatisfaction,
  decideCloseCaseUnreachable,
  decideSolveCase,
  decideStudyCase,
} from '../../../../shared/domain/case/index.ts';
import { CASE, CasePlay } from '../../../support/case-play.ts';

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

it('the cases a voided call brought are withdrawn, unless somebody has worked on them', () => {
  const untouched = new CasePlay();
  const { call } = untouched.raise(RAISED);
  untouched.play.void(VOIDED, call.id);
  expect(untouched.case()).toMatchObject({ status: 'withdrawn', reason: 'wrong customer' });
  expect(untouched.running()).toEqual({});

  const play = solved();
  const [first] = play.play.kept.calls;
  if (!first) throw new Error('No call was kept');
  expect(play.play.decideVoid(VOIDED, first.id)).toEqual({
    outcome: 'refused',
    refusal: { code: 'case-moved-on', data: { caseId: CASE } },
  });
});

it('a reply the customer has judged stays', () => {
  const play = solved();
  const callId = reply(play);
  play.step('2026-12-10T07:00:00Z', decideRecordSatisfaction, { satisfaction: 'satisfied' });
  expect(play.play.decideVoid(VOIDED, callId)).toMatchObject({ refusal: { code: 'case-moved-on' } });
});
