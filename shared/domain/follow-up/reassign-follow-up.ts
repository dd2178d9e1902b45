import type { FollowUpId, StaffId } from '../../kernel/ids.ts';
import { checkAgent, type NotAnAgent, type Staff } from '../branch/index.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type Obligation, reassignObligation } from '../obligation/index.ts';
import { type RecordChange, replace } from '../records.ts';
import { findPending, type FollowUpNotPending } from './find-pending.ts';

export interface ReassignFollowUp {
  readonly followUpId: FollowUpId;
  readonly agentId: StaffId;
}

/** A supervisor gives a follow-up to another agent of the branch. No due date moves (state machine E.2). */
export function decideReassignFollowUp(
  dossier: DossierState,
  { followUpId, agentId }: ReassignFollowUp,
  staff: readonly Staff[],
  facts: BranchFacts,
): Decision<RecordChange, Obligation, FollowUpNotPending | NotAnAgent> {
  const search = findPending(dossier, followUpId);
  if (!search.found) return refused(search.refusal);
  const notAnAgent = checkAgent(agentId, staff, facts.branch.id);
  if (notAnAgent) return refused(notAnAgent);
  const { obligation } = search.found;
  if (obligation.ownerId === agentId) return accepted([], obligation);
  const reassigned = reassignObligation(obligation, agentId);
  return accepted([replace(reassigned)], { ...reassigned, version: reassigned.version + 1 });
}
