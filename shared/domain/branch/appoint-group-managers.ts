import type { StaffId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import type { Group } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import type { CannotAppoint } from './appoint-at-branch.ts';

/** Appoints the group managers to whom what stays overdue is escalated. */
export function decideAppointGroupManagers(
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
