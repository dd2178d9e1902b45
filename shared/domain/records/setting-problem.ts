/**
 * What settings can break. `range`: outside `minimum` to `maximum`. `order`: less than the setting at
 * `atLeast`. `hours`: periods overlap, are out of order or end before they begin. `legalHours`: wider than `from` to
 * `to`. `noOpenHours`: no working
 * day has contact hours. `empty`, `repeated`: of a list. Of the group's limits: `unknownPath`;
 * `notLimitable`: the setting is no number; `noLimit`: neither `minimum` nor `maximum`; `limitedTwice`: more than one
 * lock or limit for one setting; `limits`: `minimum` above `maximum`; `ownLimit`: the group's own
 * value breaks its limit.
 */
export const SETTING_RULES = [
  'range',
  'order',
  'hours',
  'legalHours',
  'noOpenHours',
  'empty',
  'repeated',
  'unknownPath',
  'notLimitable',
  'noLimit',
  'limitedTwice',
  'limits',
  'ownLimit',
] as const;

export type SettingRule = (typeof SETTING_RULES)[number];

/** One setting that cannot hold, and what was expected of it. */
export interface SettingProblem {
  readonly path: string;
  readonly rule: SettingRule;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Local times, for `legalHours`. */
  readonly from?: string;
  readonly to?: string;
  /** The path of the setting that must not be greater. */
  readonly atLeast?: string;
}
