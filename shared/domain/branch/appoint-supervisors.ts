import type { StaffId } from '../../kernel/ids.ts';
import type { Decision } from '../records/decision.ts';
import type { RecordChange } from '../records/change.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { type CannotAppoint, appointAtBranch } from './appoint-at-branch.ts';

/** Appoints the supervisors who are told when something is overdue. */
export function decideAppointSupervisors(
  branch: Branch,
  staffIds: readonly StaffId[],
  staff: readonly Staff[],
): Decision<RecordChange, Branch, CannotAppoint> {
  const supervisorIds = [...new Set(staffIds)];
  return appointAtBranch(branch, 'supervisor', supervisorIds, staff, { ...branch, supervisorIds });
}
