import type { BranchId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Facts } from '../facts.ts';
import { type Patch, patched } from '../patch.ts';
import { insert, type RecordChange, replace } from '../records.ts';
import type { Branch, Group, Staff, StaffRole } from './records.ts';
import { GROUP_ROLES, type Role } from './roles.ts';

export type StaffData = Pick<Staff, 'name' | 'email' | 'language' | 'department' | 'roles'>;

export interface RoleMisplaced {
  readonly code: 'role-misplaced';
  readonly data: { readonly role: Role; readonly expected: 'branch' | 'group' };
}

export interface BranchUnknown {
  readonly code: 'branch-unknown';
  readonly data: { readonly branchId: BranchId };
}

/** The branches roles are held at, to be looked up before they are decided on. */
export function branchesOf(roles: readonly StaffRole[]): readonly BranchId[] {
  return [...new Set(roles.flatMap(({ branchId }) => branchId ?? []))];
}

/** Enters a member of staff; the identity provider's user is linked by the answered identifier. */
export function decideRegisterStaff(
  group: Group,
  data: StaffData,
  branches: readonly Branch[],
  facts: Facts,
): Decision<RecordChange, Staff, RoleMisplaced | BranchUnknown> {
  const wrong = checkRoles(data.roles, branches);
  if (wrong) return refused(wrong);
  const staff: Staff = {
    ...data,
    type: 'staff',
    id: facts.newId('staff'),
    groupId: group.id,
    version: 1,
    status: 'active',
    since: facts.now,
  };
  return accepted([insert(staff)], staff);
}

/** Changes a member of staff; who has left keeps the record, so that old entries can still be read. */
export function decideChangeStaff(
  staff: Staff,
  patch: Patch<StaffData & Pick<Staff, 'status'>>,
  branches: readonly Branch[],
): Decision<RecordChange, Staff, RoleMisplaced | BranchUnknown> {
  const wrong = checkRoles(patch.roles ?? [], branches);
  if (wrong) return refused(wrong);
  const changed = patched<Staff, StaffData & Pick<Staff, 'status'>>(staff, patch);
  return accepted([replace(changed)], { ...changed, version: changed.version + 1 });
}

function checkRoles(
  roles: readonly StaffRole[],
  branches: readonly Branch[],
): RoleMisplaced | BranchUnknown | undefined {
  const misplaced = roles.map(checkPlace).find((found) => found !== undefined);
  if (misplaced) return misplaced;
  const unknown = branchesOf(roles).find((branchId) => !branches.some(({ id }) => id === branchId));
  return unknown && { code: 'branch-unknown', data: { branchId: unknown } };
}

/** Roles that span the group name no branch, all others name one. */
function checkPlace({ role, branchId }: StaffRole): RoleMisplaced | undefined {
  const spansGroup = GROUP_ROLES.some((groupRole) => groupRole === role);
  if (spansGroup === (branchId === undefined)) return undefined;
  return { code: 'role-misplaced', data: { role, expected: spansGroup ? 'group' : 'branch' } };
}
