import type { BranchId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { absenceState, followStaff, worksAt } from '../absence/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { Facts } from '../records/facts.ts';
import { type Patch, patched } from '../records/patch.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { isActiveAs } from './check-staff.ts';
import type { Branch, Group } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import type { Role } from '../records/roles.ts';
import { type StaffData, type RoleMisplaced, type BranchUnknown, checkRoles } from './check-roles.ts';

export interface StillAppointed {
  readonly code: 'still-appointed';
  readonly data: { readonly as: Role | 'deputy'; readonly branchIds: readonly BranchId[] };
}

/**
 * Changes a member of staff. A person who left keeps the record, so that old entries can still be read.
 * Nobody leaves or loses a role while still appointed through it, because new work would go to a person who
 * is not there. What they own falls to the supervisors of the branch. Leaving does not wait until all
 * of it is handed over, because access must end at once.
 * @param branches every branch of the group.
 */
export function decideChangeStaff(
  group: Group,
  staff: Staff,
  patch: Patch<StaffData & Pick<Staff, 'status'>>,
  branches: readonly Branch[],
  facts: Facts,
): Decision<RecordChange, Staff, RoleMisplaced | BranchUnknown | StillAppointed> {
  const wrong = checkRoles(patch.roles ?? [], branches);
  if (wrong) return refused(wrong);
  const changed = patched<Staff, StaffData & Pick<Staff, 'status'>>(staff, patch);
  const appointed = stillAppointed(group, changed, branches, facts.now);
  if (appointed) return refused(appointed);
  const { record, change } = replaced(changed);
  return accepted([change, ...followStaff(staff, changed, branches, facts)], record);
}

function stillAppointed(
  group: Group,
  member: Staff,
  branches: readonly Branch[],
  now: Instant,
): StillAppointed | undefined {
  const manages = member.status === 'active' && member.roles.some(({ role }) => role === 'groupManager');
  if (group.managerIds.includes(member.id) && !manages) {
    return { code: 'still-appointed', data: { as: 'groupManager', branchIds: [] } };
  }
  const appointments = [
    ['agent', 'followUpAgentIds'],
    ['supervisor', 'supervisorIds'],
  ] as const;
  for (const [role, list] of appointments) {
    const left = branches.filter(
      (branch) => branch[list].includes(member.id) && !isActiveAs(role, member, branch.id),
    );
    if (left.length > 0) {
      return { code: 'still-appointed', data: { as: role, branchIds: left.map(({ id }) => id) } };
    }
  }
  const standsIn = branches.filter(
    ({ id, absences }) =>
      !worksAt(member, id) &&
      absences.some(
        (absence) =>
          absence.deputyId === member.id && ['coming', 'running'].includes(absenceState(absence, now)),
      ),
  );
  if (standsIn.length === 0) return undefined;
  return { code: 'still-appointed', data: { as: 'deputy', branchIds: standsIn.map(({ id }) => id) } };
}
