import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type EndingRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import { RUNNING_STATUSES } from '../records/case.ts';

export interface WithdrawCase {
  readonly caseId: CaseId;
  readonly reason: string;
}

/** The customer takes the matter back. */
export function decideWithdrawCase(
  dossier: DossierState,
  { caseId, reason }: WithdrawCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, EndingRefusal> {
  const search = findMyCase(dossier, caseId, RUNNING_STATUSES, 'end', facts);
  if (!search.found) return refused(search.refusal);
  const at = facts.now;
  const by = staffBehind(facts.actor);
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'withdrawn', closedAt: at, reason },
      events: [{ type: 'ended', at, by, reason }],
      left: { cancelled: 'caseClosed', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}
