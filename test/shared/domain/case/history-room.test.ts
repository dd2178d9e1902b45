import { describe, expect, it } from 'vitest';
import {
  decideAskForMore,
  decideDecideOnCase,
  decideMergeCase,
  decideNoteOnCase,
  decidePauseCase,
  decideRecordSatisfaction,
  decideReportCase,
  decideResumeCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import { itemBytes } from '../../../../shared/storage/item-size.ts';
import { encode } from '../../../../shared/storage/records/encode.ts';
import { actingAs } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CASE, caseId, CasePlay } from '../../../support/case-play.ts';

const AT = '2026-12-10T03:00:00Z';
const SUPERVISOR = { actor: actingAs('supervisor') };
/** Texts as long as callers may write them, in characters of three bytes. */
const [LONG, LONGEST] = ['久'.repeat(2000), '久'.repeat(4000)];
const NO_ROOM = expect.objectContaining({ code: 'case-history-full' });

const raised = () => {
  const play = new CasePlay();
  play.raise(AT, { text: LONG });
  play.step(AT, decideStudyCase, { customerTold: false });
  return play;
};

/** Notes are added until one is refused. */
const fullOfNotes = () => {
  const play = raised();
  for (let notes = 0; notes < 1000; notes += 1) {
    const decision = play.try(AT, decideNoteOnCase, { text: LONG });
    if (decision.outcome === 'refused') return { play, notes, refusal: decision.refusal };
    play.play.grant(decision);
  }
  throw new Error('A thousand notes were granted');
};

/** A matter that goes back and forth until the customer's next no is refused. */
const fullOfSteps = () => {
  const { play } = fullOfNotes();
  for (let rounds = 0; rounds < 1000; rounds += 1) {
    const solved = play.try(AT, decideSolveCase, { solution: LONGEST });
    if (solved.outcome === 'refused') return { play, refusal: solved.refusal };
    play.play.grant(solved);
    play.call(AT, 'completed', { caseIds: [CASE] });
    const no = play.try(
      AT,
      decideRecordSatisfaction,
      { satisfaction: 'notSatisfied', words: LONG },
      BY_SUPERVISOR,
    );
    if (no.outcome === 'refused') return { play, refusal: no.refusal };
    play.play.grant(no);
  }
  throw new Error('A thousand rounds were granted');
};

const stored = ({ play }: { readonly play: CasePlay }) =>
  itemBytes(encode({ PK: 'DOSSIER', SK: 'CASE' }, play.case(), {}));

describe('a case much is written about', () => {
  it('takes notes until 120,000 bytes, and says how many it has', () => {
    const { notes, refusal } = fullOfNotes();
    expect(refusal).toEqual({
      code: 'case-history-full',
      data: { bytes: expect.any(Number), limit: 120_000 },
    });
    expect(notes).toBe(19);
  });

  it('is not paused any more but carried on and answered', () => {
    const { play } = fullOfNotes();
    expect(play.refusal(AT, decidePauseCase, { reason: 'a' })).toEqual(NO_ROOM);
    play.step(AT, decideReportCase, { tried: LONG, asked: LONG });
    play.step(AT, decideAskForMore, { question: LONG }, SUPERVISOR);
    play.step(AT, decideReportCase, { tried: LONG, asked: LONG });
    play.step(AT, decideDecideOnCase, { solution: LONGEST }, SUPERVISOR);
    play.call(AT, 'completed', { caseIds: [CASE] });
    play.step(AT, decideRecordSatisfaction, { satisfaction: 'satisfied', words: LONG }, BY_SUPERVISOR);
    expect(play.case().status).toBe('closed');
  });

  it('keeps a pause it may be resumed from', () => {
    const play = raised();
    play.step(AT, decidePauseCase, { reason: 'a' });
    for (let notes = 0; notes < 30; notes += 1) {
      const decision = play.try(AT, decideNoteOnCase, { text: LONG });
      if (decision.outcome === 'accepted') play.play.grant(decision);
    }
    play.step(AT, decideResumeCase, {});
    expect(play.case()).not.toHaveProperty('pausedSince');
  });
});

describe('a case that has gone back and forth too often', () => {
  it('takes no further step and no further attempts, but the calls are on record', () => {
    const { play, refusal } = fullOfSteps();
    expect(refusal).toEqual({
      code: 'case-history-full',
      data: { bytes: expect.any(Number), limit: 280_000 },
    });
    const { events } = play.case();
    expect(play.call(AT, 'noAnswer', { caseIds: [CASE] })).toMatchObject({
      call: { cases: [{ caseId: CASE, effect: 'unchanged' }] },
    });
    expect(play.case().events).toEqual(events);
  });

  it.each([
    ['withdrawn', decideWithdrawCase, { reason: '久'.repeat(500) }],
    ['merged', decideMergeCase, { intoCaseId: caseId(2) }],
  ] as const)('can still be %s', (ending, rule, command) => {
    const { play } = fullOfSteps();
    play.raise(AT);
    play.step(AT, rule as typeof decideWithdrawCase, command as { readonly reason: string }, BY_SUPERVISOR);
    expect(play.case().status).toBe(ending);
  });

  it('takes in no other case', () => {
    const { play } = fullOfSteps();
    play.raise(AT);
    expect(play.refusal(AT, decideMergeCase, { intoCaseId: CASE }, { caseId: caseId(2) })).toEqual(NO_ROOM);
  });

  it('fits into one record, and its answer into one receipt, with room for its end', () => {
    const full = fullOfSteps();
    const answer = Buffer.byteLength(JSON.stringify(full.play.case()), 'utf8');
    expect([stored(full), answer].filter((bytes) => bytes > 340_000)).toEqual([]);
    expect(stored(full)).toBeGreaterThan(280_000);
  });
});
