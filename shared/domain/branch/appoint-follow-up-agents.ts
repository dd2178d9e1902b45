import type { StaffId } from '../../kernel/ids.ts';
import type { Decision } from '../records/decision.ts';
import type { RecordChange } from '../records/change.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { type CannotAppoint, appointAtBranch } from './appoint-at-branch.ts';

/**
 * Appoints the follow-up agents of a branch, in the order in which they are given work. Customers keep
 * their agent while that agent is still appointed. Running tasks keep their owner.
 */
export function decideAppointFollowUpAgents(
  branch: Branch,
  agentIds: readonly StaffId[],
  staff: readonly Staff[],
): Decision<RecordChange, Branch, CannotAppoint> {
  const followUpAgentIds = [...new Set(agentIds)];
  return appointAtBranch(branch, 'agent', followUpAgentIds, staff, { ...branch, followUpAgentIds });
}
