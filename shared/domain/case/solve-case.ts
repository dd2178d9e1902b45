import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';

export interface SolveCase {
  readonly caseId: CaseId;
  readonly solution: string;
}

/**
 * The person who studies the matter finds a solution. The customer must be told on the same local day
 * (A-19).
 */
export function decideSolveCase(
  dossier: DossierState,
  { caseId, solution }: SolveCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseRefusal> {
  const search = findMyCase(dossier, caseId, ['studying'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const by = staffBehind(facts.actor);
  const at = facts.now;
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'replyPending', solution, solvedAt: at },
      events: [{ type: 'solved', at, by, solution, source: 'agent' }],
      left: { door: 'solve', at },
      starts: { event: 'solutionFound', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}
