import type * as z from 'zod';
import type { getBranchSettings, getGroupSettings } from '../../../shared/contracts/branch/index.ts';
import type { Branch, Group } from '../../../shared/domain/records/branch.ts';
import { resolveSettings, settingsOfCountry } from '../../../shared/domain/branch/index.ts';

/** What holds at a branch, what it set itself, and the version obligations keep. */
export function presentBranchSettings(
  group: Group,
  branch: Branch,
): z.input<typeof getBranchSettings.reply.schema> {
  const { settings, version } = resolveSettings(group, branch);
  return {
    settingsVersion: version,
    effective: settings,
    own: branch.settings,
    ofCountry: settingsOfCountry(branch.country),
    bounds: [...group.bounds],
  };
}

/** What the group set, and what it locks or bounds. */
export function presentGroupSettings(group: Group): z.input<typeof getGroupSettings.reply.schema> {
  return {
    settingsVersion: group.settingsVersion,
    settings: group.settings,
    bounds: [...group.bounds],
  };
}
