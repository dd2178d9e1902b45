import type * as contracts from '../../../shared/contracts/branch/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  appointFollowUpAgents: () => import('./appoint-follow-up-agents.ts'),
  appointGroupManagers: () => import('./appoint-group-managers.ts'),
  appointSupervisors: () => import('./appoint-supervisors.ts'),
  changeBranch: () => import('./change-branch.ts'),
  changeBranchSettings: () => import('./change-branch-settings.ts'),
  changeGroupSettings: () => import('./change-group-settings.ts'),
  changeStaff: () => import('./change-staff.ts'),
  createBranch: () => import('./create-branch.ts'),
  getBranch: () => import('./get-branch.ts'),
  getBranchSettings: () => import('./get-branch-settings.ts'),
  getCalendarYear: () => import('./get-calendar-year.ts'),
  getGroup: () => import('./get-group.ts'),
  getGroupSettings: () => import('./get-group-settings.ts'),
  getStaffMember: () => import('./get-staff-member.ts'),
  listBranchStaff: () => import('./list-branch-staff.ts'),
  listBranches: () => import('./list-branches.ts'),
  listStaff: () => import('./list-staff.ts'),
  registerStaff: () => import('./register-staff.ts'),
  saveCalendarYear: () => import('./save-calendar-year.ts'),
  setCalendarOverrides: () => import('./set-calendar-overrides.ts'),
} satisfies FilesOf<typeof contracts>);
