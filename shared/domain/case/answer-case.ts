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

export interface AnswerCase {
  readonly caseId: CaseId;
  readonly answer: string;
}

/**
 * The matter was answered at once. Nothing is left to report, only to ask whether the answer
 * satisfied.
 */
export function decideAnswerCase(
  dossier: DossierState,
  { caseId, answer }: AnswerCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseRefusal> {
  const search = findMyCase(dossier, caseId, ['open'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const by = staffBehind(facts.actor);
  const at = facts.now;
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'answered', answeredAt: at },
      events: [{ type: 'answeredAtOnce', at, by, answer }],
      left: { cancelled: 'caseMovedOn', at },
      response: { met: { type: 'case', id: caseId }, at, doneBy: by },
      starts: { event: 'customerInformed', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}
