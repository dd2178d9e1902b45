import * as contracts from '../../../shared/contracts/branch/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(
    contracts.appointFollowUpAgents,
    async () => (await import('./appoint-follow-up-agents.ts')).appointFollowUpAgentsBinding,
  ),
  onDemand(
    contracts.appointGroupManagers,
    async () => (await import('./appoint-group-managers.ts')).appointGroupManagersBinding,
  ),
  onDemand(
    contracts.appointSupervisors,
    async () => (await import('./appoint-supervisors.ts')).appointSupervisorsBinding,
  ),
  onDemand(contracts.changeBranch, async () => (await import('./change-branch.ts')).changeBranchBinding),
  onDemand(
    contracts.changeBranchSettings,
    async () => (await import('./change-branch-settings.ts')).changeBranchSettingsBinding,
  ),
  onDemand(
    contracts.changeGroupSettings,
    async () => (await import('./change-group-settings.ts')).changeGroupSettingsBinding,
  ),
  onDemand(contracts.changeStaff, async () => (await import('./change-staff.ts')).changeStaffBinding),
  onDemand(contracts.createBranch, async () => (await import('./create-branch.ts')).createBranchBinding),
  onDemand(contracts.getBranch, async () => (await import('./get-branch.ts')).getBranchBinding),
  onDemand(
    contracts.getBranchSettings,
    async () => (await import('./get-branch-settings.ts')).getBranchSettingsBinding,
  ),
  onDemand(
    contracts.getCalendarYear,
    async () => (await import('./get-calendar-year.ts')).getCalendarYearBinding,
  ),
  onDemand(contracts.getGroup, async () => (await import('./get-group.ts')).getGroupBinding),
  onDemand(
    contracts.getGroupSettings,
    async () => (await import('./get-group-settings.ts')).getGroupSettingsBinding,
  ),
  onDemand(
    contracts.getStaffMember,
    async () => (await import('./get-staff-member.ts')).getStaffMemberBinding,
  ),
  onDemand(
    contracts.listBranchStaff,
    async () => (await import('./list-branch-staff.ts')).listBranchStaffBinding,
  ),
  onDemand(contracts.listBranches, async () => (await import('./list-branches.ts')).listBranchesBinding),
  onDemand(contracts.listStaff, async () => (await import('./list-staff.ts')).listStaffBinding),
  onDemand(contracts.registerStaff, async () => (await import('./register-staff.ts')).registerStaffBinding),
  onDemand(
    contracts.saveCalendarYear,
    async () => (await import('./save-calendar-year.ts')).saveCalendarYearBinding,
  ),
  onDemand(
    contracts.setCalendarOverrides,
    async () => (await import('./set-calendar-overrides.ts')).setCalendarOverridesBinding,
  ),
];
