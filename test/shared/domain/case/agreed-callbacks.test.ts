import { describe, expect, it } from 'vitest';
import {
  decideAskForMore,
  decideReportCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import type { ObligationKind } from '../../../../shared/domain/records/obligation.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, CasePlay } from '../../../support/case-play.ts';

const RAISED = '2026-12-10T03:00:00Z';
const CALLED = '2026-12-10T04:00:00Z';
const AGREED = instant('2026-12-11T02:30:00Z');
const AGREED_LATER = instant('2026-12-11T07:00:00Z');

const raised = () => {
  const play = new CasePlay();
  play.raise(RAISED);
  return play;
};
const solved = () => {
  const play = raised();
  play.step(RAISED, decideStudyCase, { customerTold: false });
  play.step(RAISED, decideSolveCase, { solution: 'new pads' });
  return play;
};
const agree = (play: CasePlay, callbackAt = AGREED) =>
  play.call(CALLED, 'callbackAgreed', { caseIds: [CASE], callbackAt }).call;

/** When the owner is reminded of a talk, by what is still open of the case. */
function reminders(play: CasePlay): Readonly<Partial<Record<ObligationKind, string>>> {
  return Object.fromEntries(
    play.obligations().flatMap(({ kind, status, pendingSteps }) => {
      const callback = pendingSteps.find(({ step }) => step === 'callback');
      return status === 'open' && callback ? [[kind, callback.fireAt]] : [];
    }),
  );
}

describe('a talk about a case agreed for later', () => {
  it.each([
    ['the reply', solved, 'caseReply'],
    ['the report of a matter just raised', raised, 'caseReport'],
  ] as const)('reminds whoever owes %s at that time, and no deadline moves', (_, begun, kind) => {
    const play = begun();
    const before = play.running();
    const call = agree(play);
    expect(call.cases).toEqual([{ caseId: CASE, effect: 'tried' }]);
    expect([reminders(play), play.running()]).toEqual([{ [kind]: AGREED }, before]);
  });

  it('is replaced by one agreed after it', () => {
    const play = solved();
    agree(play);
    agree(play, AGREED_LATER);
    expect(reminders(play)).toEqual({ caseReply: AGREED_LATER });
  });

  it('stays agreed while the case moves on, until the customer is told', () => {
    const play = raised();
    agree(play);
    play.step(CALLED, decideReportCase, { tried: 'a', asked: 'b' });
    expect(reminders(play)).toEqual({ caseDecision: AGREED });
    play.step(CALLED, decideAskForMore, { question: 'c' }, { actor: actingAs('supervisor') });
    expect(reminders(play)).toEqual({ caseReport: AGREED });
    play.step(CALLED, decideSolveCase, { solution: 'd' });
    expect(reminders(play)).toEqual({ caseReply: AGREED });
    play.call('2026-12-10T05:00:00Z', 'completed', { caseIds: [CASE] });
    expect([play.case().status, reminders(play)]).toEqual(['answered', {}]);
  });

  it('is nothing to be reminded of when the matter ends or the call is voided', () => {
    const ended = solved();
    agree(ended);
    ended.step(CALLED, decideWithdrawCase, { reason: 'a' }, BY_SUPERVISOR);
    const voided = solved();
    voided.play.void('2026-12-10T05:00:00Z', agree(voided).id);
    expect([reminders(ended), reminders(voided)]).toEqual([{}, {}]);
  });

  it('stands when an earlier agreement was voided', () => {
    const play = solved();
    const first = agree(play);
    agree(play, AGREED_LATER);
    play.play.void('2026-12-10T05:00:00Z', first.id);
    expect(reminders(play)).toEqual({ caseReply: AGREED_LATER });
  });
});
