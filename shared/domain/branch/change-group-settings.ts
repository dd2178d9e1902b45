import { accepted, type Decision, refused } from '../records/decision.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { checkBounds } from './check-bounds.ts';
import { checkSettings } from './check-settings.ts';
import type { Group } from '../records/branch.ts';
import { settingsOfGroup } from './resolve-settings.ts';
import type { PartialSettings, SettingBound } from '../records/settings.ts';
import type { SettingsRefusal } from './settings-refusal.ts';

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
