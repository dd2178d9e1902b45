import type { StaffId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';

type Appointments = Pick<BranchFacts, 'group' | 'branch'>;

/**
 * Who stands above a person: the group's managers above a supervisor, the branch's supervisors above anybody
 * else (and the managers where there is none). Never the person themselves: a complaint about a manager goes
 * to the other managers.
 */
export function seniorsOf(staffId: StaffId, { group, branch }: Appointments): readonly StaffId[] {
  const managers = group.managerIds.filter((id) => id !== staffId);
  const isOneOfThem = branch.supervisorIds.includes(staffId) || group.managerIds.includes(staffId);
  return isOneOfThem || branch.supervisorIds.length === 0 ? managers : branch.supervisorIds;
}

/**
 * Who handles a new case: the person who received it (首问责任制), or the customer's agent where a machine
 * recorded it. A complaint about a person is handled by somebody more senior.
 * @returns undefined when nobody is appointed who may handle it. Then it falls to the supervisors.
 */
export function ownerOfNewCase(
  aboutStaffId: StaffId | undefined,
  receiverId: StaffId,
  { head }: Pick<DossierState, 'head'>,
  facts: BranchFacts,
): StaffId | undefined {
  if (aboutStaffId) {
    const seniors = seniorsOf(aboutStaffId, facts);
    return seniors.includes(receiverId) ? receiverId : seniors[0];
  }
  const { actor } = facts;
  const isMachine = actor.type === 'staff' && actor.roles.every((role) => role === 'machine');
  return isMachine ? head.agentId : receiverId;
}
