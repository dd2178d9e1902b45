import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CallOutcome } from '../../../../shared/domain/records/call-outcomes.ts';
import type { CaseStatus, ServiceCase } from '../../../../shared/domain/records/case.ts';
import {
  decideAnswerCase,
  decideAskForMore,
  decideCloseCaseUnreachable,
  decideDecideOnCase,
  decideDeclareUnsolved,
  decideMergeCase,
  decideNoteOnCase,
  decidePauseCase,
  decideRaiseCaseLevel,
  decideRecordSatisfaction,
  decideReopenCase,
  decideReportCase,
  decideResumeCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
  isHigher,
} from '../../../../shared/domain/case/index.ts';
import { CASE_REPORT_ANCHORS } from '../../../../shared/domain/records/settings.ts';
import { plusMinutes, instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { CASE, caseId, CasePlay } from '../../../support/case-play.ts';

const CASES = [CASE, caseId(2)];

/**
 * Steps are tried, and refused ones change nothing. They have names, so that a failing sequence can be read.
 */
interface Deed {
  readonly name: string;
  readonly perform: (play: CasePlay, at: string, id: typeof CASE) => void;
}

const step = (rule: { readonly name: string }, command: object): Deed => ({
  name: `${rule.name} ${JSON.stringify(command)}`,
  perform: (play, at, id) => {
    const decision = play.try(at, rule as never, command, { actor: actingAs('supervisor'), caseId: id });
    if (decision.outcome === 'accepted') play.play.grant(decision);
  },
});

const call = (outcome: CallOutcome): Deed => ({
  name: `call ${outcome}`,
  perform: (play, at, id) => {
    play.call(at, outcome, { caseIds: [id] }, { actor: actingAs('supervisor') });
  },
});

const voidLastCall: Deed = {
  name: 'void the last call',
  perform: (play, at) => {
    const last = play.play.kept.calls.at(-1);
    if (!last) return;
    const decision = play.play.decideVoid(at, last.id);
    if (decision.outcome === 'accepted') play.play.grant(decision);
  },
};

const deeds: fc.Arbitrary<Deed> = fc.constantFrom(
  step(decideAnswerCase, { answer: 'a' }),
  step(decideStudyCase, { customerTold: true }),
  step(decideStudyCase, { customerTold: false }),
  step(decideDeclareUnsolved, { reason: 'a' }),
  step(decideReportCase, { tried: 'a', asked: 'b' }),
  step(decideDecideOnCase, { solution: 'a' }),
  step(decideAskForMore, { question: 'a' }),
  step(decideSolveCase, { solution: 'a' }),
  step(decideRecordSatisfaction, { satisfaction: 'satisfied' }),
  step(decideRecordSatisfaction, { satisfaction: 'notSatisfied' }),
  step(decideRecordSatisfaction, { satisfaction: 'notReached' }),
  step(decideReopenCase, { reason: 'a' }),
  step(decideCloseCaseUnreachable, {}),
  step(decideRaiseCaseLevel, { level: 'serious', reason: 'a' }),
  step(decideRaiseCaseLevel, { level: 'major', reason: 'a' }),
  step(decideWithdrawCase, { reason: 'a' }),
  step(decideMergeCase, { intoCaseId: CASE }),
  step(decideNoteOnCase, { text: 'a' }),
  step(decidePauseCase, { reason: 'a' }),
  step(decideResumeCase, {}),
  call('completed'),
  call('noAnswer'),
  voidLastCall,
);

/** What E.3 says must run in each state, except the first response. Computed independently of the code. */
const RUNS: Readonly<Record<CaseStatus, readonly string[]>> = {
  open: ['caseReport'],
  studying: ['caseReport'],
  reported: ['caseDecision'],
  replyPending: ['caseReply'],
  answered: ['satisfactionCheck'],
  closed: [],
  closedUnreachable: [],
  withdrawn: [],
  merged: [],
};

function check(play: CasePlay, before: readonly ServiceCase[]): void {
  for (const serviceCase of play.play.dossier.cases) {
    const open = play.obligations(serviceCase.id).filter(({ status }) => status === 'open');
    const kinds = open.map(({ kind }) => kind).filter((kind) => kind !== 'caseFirstResponse');
    expect(kinds).toEqual(RUNS[serviceCase.status]);
    expect(Object.values(serviceCase.obligationIds).sort()).toEqual(open.map(({ id }) => id).sort());

    const mayOweResponse = ['open', 'studying', 'reported', 'replyPending'].includes(serviceCase.status);
    const responses = open.filter(({ kind }) => kind === 'caseFirstResponse');
    expect(responses.length).toBeLessThanOrEqual(mayOweResponse ? 1 : 0);

    for (const obligation of play.obligations(serviceCase.id)) {
      const isMet = obligation.status === 'met' || obligation.status === 'metLate';
      if (obligation.kind === 'caseReply' && isMet) expect(obligation.proof.type).toBe('call');
    }

    const earlier = before.find(({ id }) => id === serviceCase.id);
    if (!earlier) continue;
    expect(serviceCase.events.slice(0, earlier.events.length)).toEqual(earlier.events);
    expect(isHigher(earlier.level, serviceCase.level)).toBe(false);
    expect(serviceCase.firstReceiverId).toBe(PEOPLE.agent);
    if (RUNS[serviceCase.status].length === 0) expect(serviceCase).not.toHaveProperty('pausedSince');
  }
}

it('whatever is done in whatever order, exactly what its state demands runs for a case', () => {
  const reached = new Set<CaseStatus>();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(deeds, fc.integer({ min: 1, max: 2000 }), fc.constantFrom(...CASES)), {
        minLength: 5,
        maxLength: 25,
      }),
      fc.constantFrom(...CASE_REPORT_ANCHORS),
      (steps, anchor) => {
        const play = new CasePlay({ settings: { caseReport: { anchor } } });
        play.raise('2026-12-10T03:00:00Z');
        play.raise('2026-12-10T03:00:00Z');
        play.replyLetter('2026-12-10T03:00:00Z');
        let at = instant('2026-12-10T03:00:00Z');
        for (const [deed, minutes, id] of steps) {
          at = plusMinutes(at, minutes);
          const before = play.play.dossier.cases;
          deed.perform(play, at, id);
          check(play, before);
        }
        for (const { status } of play.play.dossier.cases) reached.add(status);
      },
    ),
    { numRuns: 300 },
  );
  expect(reached.size).toBeGreaterThanOrEqual(7);
});
