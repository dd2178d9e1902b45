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

export interface ReportCase {
  readonly caseId: CaseId;
  readonly tried: string;
  readonly asked: string;
}

/**
 * Reports an unsolved matter to the supervisor and asks for a solution. This is what the two days are
 * for.
 */
export function decideReportCase(
  dossier: DossierState,
  { caseId, tried, asked }: ReportCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseRefusal> {
  const search = findMyCase(dossier, caseId, ['open', 'studying'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const by = staffBehind(facts.actor);
  const at = facts.now;
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'reported' },
      events: [{ type: 'reported', at, by, tried, asked }],
      left: { door: 'report', proof: { type: 'case', id: caseId }, at, doneBy: by },
      starts: { event: 'decisionAskedFor', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}
