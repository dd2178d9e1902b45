import { type Branch, type Group, type GroupCalendar, resolveSettings } from '../domain/branch/index.ts';
import type { BranchFacts, Facts } from '../domain/facts.ts';

/** Completes the facts of a command with the branch's settings and calendar as they are now. */
export function branchFacts(
  group: Group,
  branch: Branch,
  calendarYears: readonly GroupCalendar[],
  facts: Facts,
): BranchFacts {
  const { version } = resolveSettings(group, branch);
  return {
    ...facts,
    group,
    branch,
    settingsVersion: version,
    ...branchCalendar(group, branch, calendarYears),
  };
}

/** The branch's settings and its calendar as they are now. */
export function branchCalendar(
  group: Group,
  branch: Branch,
  calendarYears: readonly GroupCalendar[],
): Pick<BranchFacts, 'settings' | 'calendar'> {
  const { settings } = resolveSettings(group, branch);
  return {
    settings,
    calendar: {
      workingDays: settings.workingDays,
      years: calendarYears,
      overrides: branch.calendarOverrides,
    },
  };
}
