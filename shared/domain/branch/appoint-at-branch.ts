import type { StaffId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { isActiveAs } from './check-staff.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import type { Role } from '../records/roles.ts';

export interface CannotAppoint {
  readonly code: 'cannot-appoint';
  readonly data: { readonly staffIds: readonly StaffId[]; readonly role: Role };
}

/**
 * Appoints at one branch. Everybody must be active there in that role.
 * @param changed the branch with the new appointments.
 */
export function appointAtBranch(
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
