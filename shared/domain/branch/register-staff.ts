import { accepted, type Decision, refused } from '../records/decision.ts';
import type { Facts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Branch, Group } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { type StaffData, type RoleMisplaced, type BranchUnknown, checkRoles } from './check-roles.ts';

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
