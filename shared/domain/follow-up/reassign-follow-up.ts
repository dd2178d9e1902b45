import type { FollowUpId, StaffId } from '../../kernel/ids.ts';
import { checkAgent, type NotAnAgent } from '../branch/index.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { reassignObligation } from '../obligation/index.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { type CallerServedCustomer, checkCaller } from './who-may-call.ts';
import { findPending, type FollowUpNotPending } from './find-pending.ts';

export interface ReassignFollowUp {
  readonly followUpId: FollowUpId;
  readonly agentId: StaffId;
}

/**
 * A supervisor gives a follow-up to another agent of the branch who may make the call. No due date moves (state
 * machine E.2).
 */
export function decideReassignFollowUp(
  dossier: DossierState,
  { followUpId, agentId }: ReassignFollowUp,
  staff: readonly Staff[],
  facts: BranchFacts,
): Decision<RecordChange, Obligation, FollowUpNotPending | NotAnAgent | CallerServedCustomer> {
  const search = findPending(dossier, followUpId);
  if (!search.found) return refused(search.refusal);
  const notAnAgent = checkAgent(agentId, staff, facts.branch.id);
  if (notAnAgent) return refused(notAnAgent);
  const served = checkCaller(search.found.followUp, agentId, facts);
  if (served) return refused(served);
  const { obligation } = search.found;
  if (obligation.ownerId === agentId) return accepted([], obligation);
  const reassigned = reassignObligation(obligation, agentId, facts);
  const { record, change } = replaced(reassigned);
  return accepted([change], record);
}
