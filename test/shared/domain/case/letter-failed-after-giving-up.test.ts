import { describe, expect, it } from 'vitest';
import {
  decideCloseCaseUnreachable,
  decideRecordSatisfaction,
  decideSolveCase,
  decideStudyCase,
  informByLetter,
} from '../../../../shared/domain/case/index.ts';
import type { Letter, LetterFailure } from '../../../../shared/domain/records/letter.ts';
import { letterFailed } from '../../../../shared/domain/letter/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { PEOPLE } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, CasePlay } from '../../../support/case-play.ts';
import { letterRegisterLine } from '../../../support/stored-records.ts';

const SOLVED = '2026-12-10T03:00:00Z';
const POSTED = '2026-12-10T04:00:00Z';
const ATTEMPTS = ['2026-12-11T03:00:00Z', '2026-12-12T03:10:00Z', '2026-12-14T07:30:00Z'];
const GIVEN_UP = '2026-12-14T08:00:00Z';
const CAME_BACK = '2026-12-15T02:00:00Z';

function solved(): CasePlay {
  const play = new CasePlay();
  play.raise(SOLVED);
  play.step(SOLVED, decideStudyCase, { customerTold: false });
  play.step(SOLVED, decideSolveCase, { solution: 'new pads' });
  return play;
}

/** The answer went out by letter, and nobody could be reached to ask what they thought of it. */
function toldByLetter(): { readonly play: CasePlay; readonly letter: Letter } {
  const play = solved();
  const letter = play.replyLetter(POSTED);
  const facts = play.play.facts(POSTED);
  const { dossier } = play.play;
  const told = informByLetter(dossier, play.case(), letter.id, instant(POSTED), PEOPLE.agent, facts);
  play.play.grant({ outcome: 'accepted', changes: told.changes, result: told });
  return { play, letter };
}

function giveUp(play: CasePlay): void {
  for (const at of ATTEMPTS) play.call(at, 'noAnswer', { caseIds: [CASE] });
  play.step(GIVEN_UP, decideCloseCaseUnreachable, {});
}

function fail(play: CasePlay, letter: Letter, because: LetterFailure): void {
  const facts = play.play.facts(CAME_BACK, { actor: { type: 'system', trigger: 'mailEvent' } });
  const { changes } = letterFailed(play.play.dossier, letter, because, letterRegisterLine, facts);
  const ofCase = changes.filter(
    (change) => 'record' in change && (change.record.type === 'case' || change.record.type === 'obligation'),
  );
  play.play.grant({ outcome: 'accepted', changes: ofCase, result: undefined });
}

function owed(play: CasePlay) {
  const { status, obligationIds } = play.case();
  return [status, Object.keys(obligationIds), play.running().caseReply, play.ends('caseReply')];
}

const OWED_AGAIN = ['replyPending', ['reply'], '2026-12-10T16:00:00.000Z', ['open']];

describe('the reply letter of a case given up as unreachable that fails later', () => {
  it.each(['bounced', 'complained', 'returned'] as const)('leaves the reply owed again: %s', (because) => {
    const { play, letter } = toldByLetter();
    giveUp(play);
    expect(owed(play)).toEqual(['closedUnreachable', [], undefined, ['met']]);
    fail(play, letter, because);
    expect(owed(play)).toEqual(OWED_AGAIN);
    expect(play.case()).toMatchObject({ solution: 'new pads', solvedAt: instant(SOLVED), reopenedCount: 0 });
    expect(play.case()).not.toHaveProperty('closedAt');
    expect(play.case().events.at(-1)).toEqual({
      type: 'reopened',
      at: instant(CAME_BACK),
      by: 'system',
      because: 'letterFailed',
    });
  });

  it('leaves it owed again where giving up had called it off', () => {
    const play = solved();
    const letter = play.replyLetter(POSTED);
    giveUp(play);
    expect(play.ends('caseReply')).toEqual(['cancelled: unreachable']);
    fail(play, letter, 'bounced');
    expect(owed(play)).toEqual(OWED_AGAIN);
  });

  it('changes nothing once said before, nor where a call or another letter had told the customer', () => {
    const called = solved();
    called.call(POSTED, 'completed', { caseIds: [CASE] });
    const first = called.replyLetter(POSTED);
    giveUp(called);
    fail(called, first, 'bounced');

    const { play: written, letter } = toldByLetter();
    const { dossier } = written.play;
    const second: Letter = { ...letter, id: asId('let_00000000000000000000000002') };
    written.play.kept = { ...written.play.kept, dossier: { ...dossier, letters: [letter, second] } };
    giveUp(written);
    fail(written, letter, 'bounced');

    const { play: twice, letter: lost } = toldByLetter();
    giveUp(twice);
    fail(twice, lost, 'bounced');
    const { version } = twice.case();
    fail(twice, lost, 'bounced');

    expect([called.case().status, written.case().status, twice.case().version]).toEqual([
      'closedUnreachable',
      'closedUnreachable',
      version,
    ]);
  });
});

describe('giving up', () => {
  it('takes a letter with the answer found last, not one with an answer that did not satisfy', () => {
    const { play } = toldByLetter();
    play.step(
      '2026-12-11T02:00:00Z',
      decideRecordSatisfaction,
      { satisfaction: 'notSatisfied' },
      BY_SUPERVISOR,
    );
    play.step('2026-12-11T02:30:00Z', decideSolveCase, { solution: 'new discs' });
    for (const at of ATTEMPTS) play.call(at, 'noAnswer', { caseIds: [CASE] });
    expect(play.refusal(GIVEN_UP, decideCloseCaseUnreachable, {})).toEqual({ code: 'reply-letter-missing' });
  });
});
