import { checkSettings } from './check-settings.ts';
import { settingsOfCountry } from './country-settings.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import type { Branch, Group } from '../records/branch.ts';
import { settingAt } from './setting-at.ts';
import type { PartialSettings, SettingBound, Settings } from '../records/settings.ts';

/** Settings that hold, and the version obligations keep with their window. */
export interface ResolvedSettings {
  readonly settings: Settings;
  /** `g<group version>.b<branch version>`. */
  readonly version: string;
}

/**
 * What holds at a branch: its own settings, else the group's, else its country's, else the product's. A lock
 * or limit that the group set later wins over what the branch had set. A locked setting takes the value it
 * would have without the branch. A number beyond a limit becomes the limit. A part that no longer makes sense
 * that way is taken from the group as a whole.
 */
export function resolveSettings(
  group: Pick<Group, 'settings' | 'settingsVersion' | 'bounds'>,
  branch: Pick<Branch, 'settings' | 'settingsVersion' | 'country'>,
): ResolvedSettings {
  const ofGroup = settingsWithoutBranch(group, branch);
  const own = group.bounds.reduce(keepWithin, branch.settings);
  const settings = overlay(ofGroup, own);
  const unsound = new Set(checkSettings(settings).map(({ path }) => path.split('.')[0]));
  const sound = Object.fromEntries(Object.entries(own).filter(([key]) => !unsound.has(key)));
  return {
    settings: unsound.size === 0 ? settings : overlay(ofGroup, sound),
    version: `g${group.settingsVersion}.b${branch.settingsVersion}`,
  };
}

/** What holds in the group in every country. */
export function settingsOfGroup({ settings }: Pick<Group, 'settings'>): Settings {
  return overlay(DEFAULT_SETTINGS, settings);
}

/** What holds at a branch that sets nothing itself. The group's limits hold for its country's settings too. */
export function settingsWithoutBranch(
  { settings, bounds }: Pick<Group, 'settings' | 'bounds'>,
  { country }: Pick<Branch, 'country'>,
): Settings {
  const limits = bounds.filter(({ rule }) => rule === 'bounded');
  const ofCountry = limits.reduce<PartialSettings>(keepWithin, settingsOfCountry(country));
  return overlay(overlay(DEFAULT_SETTINGS, ofCountry), settings);
}

/** The settings, with the given ones put over them. Lists and single values are replaced as a whole. */
export function overlay(settings: Settings, given: PartialSettings): Settings {
  const entries = Object.entries(settings).map(([key, value]: [string, unknown]) => {
    const over: unknown = given[key as keyof Settings];
    if (over === undefined) return [key, value];
    return [key, isTree(value) && isTree(over) ? { ...value, ...over } : over];
  });
  return Object.fromEntries(entries) as Settings;
}

function keepWithin(own: PartialSettings, bound: SettingBound): PartialSettings {
  const value = settingAt(own, bound.path);
  if (value === undefined) return own;
  if (bound.rule === 'locked' || typeof value !== 'number') return withValue(own, bound.path, undefined);
  const { minimum = -Infinity, maximum = Infinity } = bound;
  return withValue(own, bound.path, Math.min(Math.max(value, minimum), maximum));
}

/** The settings with another value at a path of one or two names. `undefined` removes the value. */
function withValue(own: PartialSettings, path: string, value: number | undefined): PartialSettings {
  const [name = '', inner] = path.split('.');
  const tree: unknown = own[name as keyof Settings];
  const replaced = inner !== undefined && isTree(tree) ? without({ ...tree, [inner]: value }) : value;
  return without({ ...own, [name]: replaced });
}

function without(tree: object): object {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== undefined));
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
