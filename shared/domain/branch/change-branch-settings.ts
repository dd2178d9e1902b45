import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { brokenBound } from './check-bounds.ts';
import { checkSettings } from './check-settings.ts';
import type { Branch, Group } from '../records/branch.ts';
import { overlay, settingsWithoutBranch } from './resolve-settings.ts';
import type { PartialSettings } from '../records/settings.ts';
import type { SettingsRefusal } from './settings-refusal.ts';

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
