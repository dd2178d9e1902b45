import type { StaffId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { isActiveAs } from './check-staff.ts';
import type { Branch, Group } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import type { Role } from '../records/roles.ts';

export interface CannotAppoint {
  readonly code: 'cannot-appoint';
  readonly data: { readonly staffIds: readonly StaffId[]; readonly role: Role };
}

/**
 * Appoints the follow-up agents of a branch, in the order in which they are given work. Customers keep
 * their agent while that agent is still appointed. Running tasks keep their owner.
 */
export function decideAppointAgents(
  branch: Branch,
  agentIds: readonly StaffId[],
  staff: readonly Staff[],
): Decision<RecordChange, Branch, CannotAppoint> {
  const followUpAgentIds = [...new Set(agentIds)];
  return appointAtBranch(branch, 'agent', followUpAgentIds, staff, { ...branch, followUpAgentIds });
}

/** Appoints the supervisors who are told when something is overdue. */
export function decideAppointSupervisors(
  branch: Branch,
  staffIds: readonly StaffId[],
  staff: readonly Staff[],
): Decision<RecordChange, Branch, CannotAppoint> {
  const supervisorIds = [...new Set(staffIds)];
  return appointAtBranch(branch, 'supervisor', supervisorIds, staff, { ...branch, supervisorIds });
}

/** Appoints the group managers to whom what stays overdue is escalated. */
export function decideAppointManagers(
  group: Group,
  staffIds: readonly StaffId[],
  staff: readonly Staff[],
): Decision<RecordChange, Group, CannotAppoint> {
  const managerIds = [...new Set(staffIds)];
  const unfit = managerIds.filter((id) => {
    const member = staff.find((candidate) => candidate.id === id);
    return !(member?.status === 'active' && member.roles.some(({ role }) => role === 'groupManager'));
  });
  if (unfit.length > 0) {
    return refused({ code: 'cannot-appoint', data: { staffIds: unfit, role: 'groupManager' } });
  }
  const changed = { ...group, managerIds };
  const { record, change } = replaced(changed);
  return accepted([change], record);
}

function appointAtBranch(
  branch: Branch,
  role: 'agent' | 'supervisor',
  staffIds: readonly StaffId[],
  staff: readonly Staff[],
  changed: Branch,
): Decision<RecordChange, Branch, CannotAppoint> {
  const unfit = staffIds.filter((id) => {
    const member = staff.find((candidate) => candidate.id === id);
    return !(member && isActiveAs(role, member, branch.id));
  });
  if (unfit.length > 0) return refused({ code: 'cannot-appoint', data: { staffIds: unfit, role } });
  const { record, change } = replaced(changed);
  return accepted([change], record);
}
