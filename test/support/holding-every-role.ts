import { ROLES } from '../../shared/domain/records/roles.ts';
import type { Staff } from '../../shared/domain/records/staff.ts';
import { asId, type BranchId, type GroupId, type StaffId } from '../../shared/kernel/ids.ts';
import { member } from './staff-members.ts';

const BRANCHES: readonly BranchId[] = [asId('sh-pudong'), asId('ny-queens')];

/** The record of somebody of whom every token is true, whatever roles it names. */
export function holdingEveryRole(id: StaffId, groupId: GroupId): Staff {
  const roles = ROLES.flatMap((role) => [{ role }, ...BRANCHES.map((branchId) => ({ role, branchId }))]);
  return member(id, { groupId, roles });
}
