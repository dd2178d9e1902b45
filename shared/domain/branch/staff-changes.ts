import { accepted, type Decision, refused } from '../decision.ts';
import type { Facts } from '../facts.ts';
import { type Patch, patched } from '../patch.ts';
import { insert, type RecordChange, replace } from '../records.ts';
import type { Group, Staff, StaffRole } from './records.ts';
import { GROUP_ROLES, type Role } from './roles.ts';

export type StaffData = Pick<Staff, 'name' | 'email' | 'language' | 'department' | 'roles'>;

export interface RoleMisplaced {
  readonly code: 'role-misplaced';
  readonly data: { readonly role: Role; readonly expected: 'branch' | 'group' };
}

/** Enters a member of staff; the identity provider's user is linked by the answered identifier. */
export function decideRegisterStaff(
  group: Group,
  data: StaffData,
  facts: Facts,
): Decision<RecordChange, Staff, RoleMisplaced> {
  const misplaced = data.roles.map(checkPlace).find((found) => found !== undefined);
  if (misplaced) return refused(misplaced);
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
): Decision<RecordChange, Staff, RoleMisplaced> {
  const misplaced = patch.roles?.map(checkPlace).find((found) => found !== undefined);
  if (misplaced) return refused(misplaced);
  const changed = patched<Staff, StaffData & Pick<Staff, 'status'>>(staff, patch);
  return accepted([replace(changed)], { ...changed, version: changed.version + 1 });
}

/** Roles that span the group name no branch, all others name one. */
function checkPlace({ role, branchId }: StaffRole): RoleMisplaced | undefined {
  const spansGroup = GROUP_ROLES.some((groupRole) => groupRole === role);
  if (spansGroup === (branchId === undefined)) return undefined;
  return { code: 'role-misplaced', data: { role, expected: spansGroup ? 'group' : 'branch' } };
}
