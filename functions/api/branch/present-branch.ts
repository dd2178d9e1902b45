import type * as z from 'zod';
import type { branchView } from '../../../shared/contracts/branch/branch-view.ts';
import type { groupView } from '../../../shared/contracts/branch/group-view.ts';
import type { staffView } from '../../../shared/contracts/branch/staff-view.ts';
import type { Branch, Group } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A branch as the API shows it. Its settings and absences have their own answers. */
export function presentBranch(branch: Branch): z.input<typeof branchView> {
  const { type: _, groupId: __, settings: ___, settingsVersion: ____, absences: _____, ...shown } = branch;
  return exactly<z.input<typeof branchView>>()({
    ...shown,
    calendarOverrides: [...shown.calendarOverrides],
    followUpAgentIds: [...shown.followUpAgentIds],
    supervisorIds: [...shown.supervisorIds],
  });
}

/** A dealer group as the API shows it. Its settings have their own answer. */
export function presentGroup(group: Group): z.input<typeof groupView> {
  const { id, version, name, managerIds, settingsVersion } = group;
  return { id, version, name, managerIds: [...managerIds], settingsVersion };
}

/** A member of staff as the API shows them. */
export function presentStaff(staff: Staff): z.input<typeof staffView> {
  const { type: _, groupId: __, ...shown } = staff;
  return exactly<z.input<typeof staffView>>()({ ...shown, roles: [...shown.roles] });
}
