import type { Binding } from '../../runtime/binding.ts';
import { appointFollowUpAgentsBinding } from './appoint-follow-up-agents.ts';
import { appointGroupManagersBinding } from './appoint-group-managers.ts';
import { appointSupervisorsBinding } from './appoint-supervisors.ts';
import { changeBranchBinding } from './change-branch.ts';
import { changeBranchSettingsBinding } from './change-branch-settings.ts';
import { changeGroupSettingsBinding } from './change-group-settings.ts';
import { changeStaffBinding } from './change-staff.ts';
import { createBranchBinding } from './create-branch.ts';
import { getBranchBinding } from './get-branch.ts';
import { getBranchSettingsBinding } from './get-branch-settings.ts';
import { getCalendarYearBinding } from './get-calendar-year.ts';
import { getGroupBinding } from './get-group.ts';
import { getGroupSettingsBinding } from './get-group-settings.ts';
import { getStaffMemberBinding } from './get-staff-member.ts';
import { listBranchStaffBinding } from './list-branch-staff.ts';
import { listBranchesBinding } from './list-branches.ts';
import { listStaffBinding } from './list-staff.ts';
import { registerStaffBinding } from './register-staff.ts';
import { saveCalendarYearBinding } from './save-calendar-year.ts';
import { setCalendarOverridesBinding } from './set-calendar-overrides.ts';

export const bindings: readonly Binding[] = [
  appointFollowUpAgentsBinding,
  appointGroupManagersBinding,
  appointSupervisorsBinding,
  changeBranchBinding,
  changeBranchSettingsBinding,
  changeGroupSettingsBinding,
  changeStaffBinding,
  createBranchBinding,
  getBranchBinding,
  getBranchSettingsBinding,
  getCalendarYearBinding,
  getGroupBinding,
  getGroupSettingsBinding,
  getStaffMemberBinding,
  listBranchStaffBinding,
  listBranchesBinding,
  listStaffBinding,
  registerStaffBinding,
  saveCalendarYearBinding,
  setCalendarOverridesBinding,
];
