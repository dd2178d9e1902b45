import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { withRemindersOf } from '../obligation/index.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clocksOf, openClock, stopClock, withClock, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';

export interface DeclareUnsolved {
  readonly caseId: CaseId;
  /** Why no solution was found. */
  readonly reason: string;
}

export type DeclareUnsolvedRefusal =
  | CaseRefusal
  | { readonly code: 'already-counts-as-unsolved'; readonly data: { readonly dueAt: Instant } };

/**
 * Studying the matter brought no solution. Where the report counts from this declaration (A.3 no. 5),
 * it is due two days from now instead of two days after the last day for declaring. Refused where the report
 * does not wait for it: it counts from the call, the matter was already declared or reported, or that last
 * day is over.
 */
export function decideDeclareUnsolved(
  dossier: DossierState,
  { caseId, reason }: DeclareUnsolved,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, DeclareUnsolvedRefusal> {
  const search = findMyCase(dossier, caseId, ['open', 'studying'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const clocks = clocksOf(dossier, found);
  const { report: owed } = clocks.running;
  if (!owed) throw new Error(`Case ${caseId} is ${found.status} and owes no report`);

  const at = facts.now;
  const sooner = openClock(found, 'report', { event: 'unsolvedDeclared', at }, facts);
  if (!waitsForDeclaration(owed) || sooner.dueAt > owed.dueAt) {
    return refused({ code: 'already-counts-as-unsolved', data: { dueAt: owed.dueAt } });
  }
  const by = staffBehind(facts.actor);
  const events = [...found.events, { type: 'declaredUnsolved', at, by, reason } as const];
  const stopped = stopClock(clocks, 'report', { door: 'declareUnsolved', at }, facts);
  const said = withRemindersOf(sooner, owed, ['promisedReply', 'callback']);
  const changed = writeCase(dossier, { ...found, events }, withClock(stopped, 'report', said), facts);
  return acceptedFor(found, changed, facts);
}

function waitsForDeclaration({ explanation }: Obligation): boolean {
  return explanation.some(({ step }) => step === 'countsAsUnsolved');
}
