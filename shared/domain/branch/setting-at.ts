import type { PartialSettings } from '../records/settings.ts';

/** The value at a path such as `firstFollowUp.dueAfterDays`; undefined when nothing is set there. */
export function settingAt(settings: PartialSettings, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => entryOf(value, name), settings);
}

/** Lists are single values: their entries have no path. */
function entryOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
