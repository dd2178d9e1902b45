import type { DayHours } from '../../kernel/working-calendar.ts';
import { SETTING_RANGES } from './setting-rules.ts';
import type { PartialSettings, SettingBound, Settings } from './settings.ts';

/** One setting that cannot hold, and what was expected. */
export interface SettingProblem {
  readonly path: string;
  readonly rule: 'range' | 'order' | 'hours' | 'noWorkingDay' | 'unknownPath' | 'bounds';
  readonly expected: string;
}

/** What is wrong with the resolved settings, whoever set them; empty when they can hold. */
export function checkSettings(settings: Settings): readonly SettingProblem[] {
  return [...checkRanges(settings), ...checkOrder(settings), ...checkHours(settings), ...checkWeek(settings)];
}

/** What is wrong with the group's locks and limits themselves. */
export function checkBounds(bounds: readonly SettingBound[], settings: Settings): readonly SettingProblem[] {
  return bounds.flatMap((bound): readonly SettingProblem[] => {
    const value = settingAt(settings, bound.path);
    if (value === undefined) {
      return [{ path: bound.path, rule: 'unknownPath', expected: 'the path of a setting' }];
    }
    if (bound.rule === 'locked') return [];
    const { path, minimum, maximum } = bound;
    const sound = typeof value === 'number' && (minimum ?? -Infinity) <= (maximum ?? Infinity);
    return sound ? [] : [{ path, rule: 'bounds', expected: 'a number with minimum ≤ maximum' }];
  });
}

/** The first lock or limit of the group that a branch's own settings break. */
export function brokenBound(own: PartialSettings, bounds: readonly SettingBound[]): SettingBound | undefined {
  return bounds.find((bound) => {
    const value = settingAt(own, bound.path);
    if (value === undefined) return false;
    if (bound.rule === 'locked') return true;
    if (typeof value !== 'number') return true;
    return value < (bound.minimum ?? -Infinity) || value > (bound.maximum ?? Infinity);
  });
}

/** The value at a path such as `firstFollowUp.dueAfterDays`; undefined when nothing is set there. */
export function settingAt(settings: PartialSettings, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([name]) => name === key)?.[1]
          : undefined,
      settings,
    );
}

function checkRanges(settings: Settings): readonly SettingProblem[] {
  return Object.entries(SETTING_RANGES).flatMap(([path, { minimum, maximum }]) => {
    const value = settingAt(settings, path);
    const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    return fits
      ? []
      : [{ path, rule: 'range' as const, expected: `a whole number from ${minimum} to ${maximum}` }];
  });
}

function checkOrder(settings: Settings): readonly SettingProblem[] {
  return (['firstFollowUp', 'secondFollowUp'] as const)
    .filter((name) => settings[name].dueAfterDays < settings[name].opensAfterDays)
    .map((name) => ({
      path: `${name}.dueAfterDays`,
      rule: 'order',
      expected: `at least ${name}.opensAfterDays (${settings[name].opensAfterDays})`,
    }));
}

function checkHours({ contactHours }: Settings): readonly SettingProblem[] {
  return Object.entries(contactHours)
    .filter(([, periods]) => !isOrdered(periods))
    .map(([day]) => ({
      path: `contactHours.${day}`,
      rule: 'hours',
      expected: 'periods in order that begin before they end and do not overlap',
    }));
}

function isOrdered(periods: DayHours): boolean {
  return periods.every(({ from, to }, index) => from < to && (periods[index - 1]?.to ?? '00:00') <= from);
}

function checkWeek({ workingDays, contactHours }: Settings): readonly SettingProblem[] {
  if (workingDays.some((day) => contactHours[day].length > 0)) return [];
  return [
    { path: 'workingDays', rule: 'noWorkingDay', expected: 'at least one working day with contact hours' },
  ];
}
