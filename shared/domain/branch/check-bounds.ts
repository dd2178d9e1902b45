import { settingAt } from './setting-at.ts';
import type { SettingProblem } from '../records/setting-problem.ts';
import type { PartialSettings, SettingBound, Settings } from '../records/settings.ts';

/** What is wrong with the group's locks and limits themselves, given the group's resolved settings. */
export function checkBounds(bounds: readonly SettingBound[], settings: Settings): readonly SettingProblem[] {
  return bounds.flatMap((bound, at): readonly SettingProblem[] => {
    const { path } = bound;
    const value = settingAt(settings, path);
    if (value === undefined) return [{ path, rule: 'unknownPath' }];
    if (bounds.findIndex((other) => other.path === path) < at) return [{ path, rule: 'limitedTwice' }];
    if (bound.rule === 'locked') return [];
    if (typeof value !== 'number') return [{ path, rule: 'notLimitable' }];
    const { rule: _, ...limits } = bound;
    if (bound.minimum === undefined && bound.maximum === undefined) return [{ path, rule: 'noLimit' }];
    if ((bound.minimum ?? -Infinity) > (bound.maximum ?? Infinity)) return [{ ...limits, rule: 'limits' }];
    return isWithin(value, bound) ? [] : [{ ...limits, rule: 'ownLimit' }];
  });
}

/** The first lock or limit of the group that a branch's own settings break. */
export function brokenBound(own: PartialSettings, bounds: readonly SettingBound[]): SettingBound | undefined {
  return bounds.find((bound) => {
    const value = settingAt(own, bound.path);
    if (value === undefined) return false;
    return bound.rule === 'locked' || typeof value !== 'number' || !isWithin(value, bound);
  });
}

function isWithin(value: number, { minimum = -Infinity, maximum = Infinity }: Limits): boolean {
  return minimum <= value && value <= maximum;
}

type Limits = Pick<Extract<SettingBound, { rule: 'bounded' }>, 'minimum' | 'maximum'>;
