import type { BranchId } from '../../kernel/ids.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff, StaffRole } from '../records/staff.ts';
import { GROUP_ROLES, type Role } from '../records/roles.ts';

export type StaffData = Pick<Staff, 'name' | 'email' | 'language' | 'department' | 'roles'>;

export interface RoleMisplaced {
  readonly code: 'role-misplaced';
  readonly data: { readonly role: Role; readonly expected: 'branch' | 'group' };
}

export interface BranchUnknown {
  readonly code: 'branch-unknown';
  readonly data: { readonly branchId: BranchId };
}

/** The branches at which roles are held. They are looked up before the decision. */
export function branchesOf(roles: readonly StaffRole[]): readonly BranchId[] {
  return [...new Set(roles.flatMap(({ branchId }) => branchId ?? []))];
}

/** Whether each role names a branch that exists, or none where it spans the group. */
export function checkRoles(
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
