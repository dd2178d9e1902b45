import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { brokenBound, checkBounds } from './check-bounds.ts';
import { checkSettings } from './check-settings.ts';
import type { Branch, Group } from '../records/branch.ts';
import { overlay, settingsOfGroup, settingsWithoutBranch } from './resolve-settings.ts';
import type { SettingProblem } from '../records/setting-problem.ts';
import type { PartialSettings, SettingBound } from '../records/settings.ts';

export type SettingsRefusal =
  | { readonly code: 'settings-invalid'; readonly data: { readonly problems: readonly SettingProblem[] } }
  | { readonly code: 'setting-locked'; readonly data: { readonly path: string } }
  | {
      readonly code: 'setting-out-of-bounds';
      readonly data: {
        readonly path: string;
        readonly minimum: number | null;
        readonly maximum: number | null;
      };
    };

/**
 * Replaces what a branch has set itself, within what the group leaves open. Running obligations keep the
 * version they were computed with.
 */
export function decideChangeBranchSettings(
  group: Group,
  branch: Branch,
  settings: PartialSettings,
): Decision<RecordChange, Branch, SettingsRefusal> {
  const broken = brokenBound(settings, group.bounds);
  if (broken?.rule === 'locked') return refused({ code: 'setting-locked', data: { path: broken.path } });
  if (broken) {
    const { path, minimum = null, maximum = null } = broken;
    return refused({ code: 'setting-out-of-bounds', data: { path, minimum, maximum } });
  }
  const problems = checkSettings(overlay(settingsWithoutBranch(group, branch), settings));
  if (problems.length > 0) return refused({ code: 'settings-invalid', data: { problems } });
  const changed = { ...branch, settings, settingsVersion: branch.settingsVersion + 1 };
  const { record, change } = replaced(changed);
  return accepted([change], record);
}

/**
 * Replaces the group's defaults, locks and limits. They hold at every branch from now on and win over what it
 * had set itself. Running obligations keep the version they were computed with.
 */
export function decideChangeGroupSettings(
  group: Group,
  command: { readonly settings: PartialSettings; readonly bounds: readonly SettingBound[] },
): Decision<RecordChange, Group, Extract<SettingsRefusal, { code: 'settings-invalid' }>> {
  const resolved = settingsOfGroup(command);
  const problems = [...checkSettings(resolved), ...checkBounds(command.bounds, resolved)];
  if (problems.length > 0) return refused({ code: 'settings-invalid', data: { problems } });
  const changed = { ...group, ...command, settingsVersion: group.settingsVersion + 1 };
  const { record, change } = replaced(changed);
  return accepted([change], record);
}
