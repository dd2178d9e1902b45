import type { Branch, Group, GroupCalendar } from '../domain/records/branch.ts';
import { resolveSettings } from '../domain/branch/index.ts';
import type { Settings } from '../domain/records/settings.ts';
import type { BranchFacts, Facts } from '../domain/records/facts.ts';

/** Completes the facts of a command with the branch's settings and calendar as they are now. */
export function branchFacts(
  group: Group,
  branch: Branch,
  calendarYears: readonly GroupCalendar[],
  facts: Facts,
): BranchFacts {
  const { settings, version } = resolveSettings(group, branch);
  return {
    ...facts,
    group,
    branch,
    settingsVersion: version,
    settings,
    calendar: calendarOf(settings, branch, calendarYears),
  };
}

/** The branch's settings and its calendar as they are now. */
export function branchCalendar(
  group: Group,
  branch: Branch,
  calendarYears: readonly GroupCalendar[],
): Pick<BranchFacts, 'settings' | 'calendar'> {
  const { settings } = resolveSettings(group, branch);
  return { settings, calendar: calendarOf(settings, branch, calendarYears) };
}

function calendarOf(
  { workingDays }: Settings,
  { calendarOverrides }: Branch,
  years: readonly GroupCalendar[],
): BranchFacts['calendar'] {
  return { workingDays, years, overrides: calendarOverrides };
}
