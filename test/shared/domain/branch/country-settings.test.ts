import { describe, expect, test } from 'vitest';
import type { Branch, Group } from '../../../../shared/domain/records/branch.ts';
import {
  decideChangeBranchSettings,
  checkSettings,
  type decideChangeGroupSettings,
  resolveSettings,
} from '../../../../shared/domain/branch/index.ts';
import type { PartialSettings, SettingBound } from '../../../../shared/domain/records/settings.ts';
import type { SettingProblem } from '../../../../shared/domain/records/setting-problem.ts';
import { HARMONY, NEW_YORK, SHANGHAI } from '../../../support/branch-facts.ts';

const LOCKED: SettingBound = { path: 'retention.visitMonths', rule: 'locked' };

describe('how long things are kept', () => {
  test.each([
    ['CN', 24],
    ['US', 36],
    ['DE', 36],
    ['constructor', 36],
  ])('is the country’s: in %s visits %i months', (country, visitMonths) => {
    const { settings } = resolveSettings(HARMONY, { ...SHANGHAI, country });
    expect(settings.retention).toEqual({ visitMonths, caseMonths: 36, consentMonths: 60 });
    expect(checkSettings(settings)).toEqual([]);
  });

  test.each<[string, Partial<Pick<Group, 'settings' | 'bounds'>>, PartialSettings, number]>([
    ['the group’s over the country’s', { settings: keeping(48) }, {}, 48],
    ['the branch’s over both', { settings: keeping(48) }, keeping(60), 60],
    ['a limit of the group over the country’s', { bounds: [atLeast(30)] }, {}, 30],
    ['a limit of the group over the branch’s', { bounds: [atLeast(30)] }, keeping(26), 30],
    ['the country’s where the group locked and set nothing', { bounds: [LOCKED] }, keeping(60), 24],
    ['the group’s where it locked and set it', { bounds: [LOCKED], settings: keeping(48) }, keeping(60), 48],
  ])('%s', (_, group, own, visitMonths) => {
    expect(resolveSettings(harmony(group), shanghai(own)).settings.retention.visitMonths).toBe(visitMonths);
  });

  test('a branch in New York may keep repair files the two years of its state', () => {
    const decision = decideChangeBranchSettings(HARMONY, NEW_YORK, keeping(24));
    expect(decision).toMatchObject({ outcome: 'accepted', result: { settings: keeping(24) } });
  });

  test.each([
    { name: 'visitMonths', months: 23, minimum: 24 },
    { name: 'consentMonths', months: 59, minimum: 60 },
  ])('$name of $months are less than any law found allows', ({ name, months, minimum }) => {
    const settings = { retention: { [name]: months } };
    expect(problemsOf(decideChangeBranchSettings(HARMONY, SHANGHAI, settings))).toEqual([
      { path: `retention.${name}`, rule: 'range', minimum, maximum: 240 },
    ]);
  });
});

function harmony(changes: Partial<Pick<Group, 'settings' | 'bounds'>>): Group {
  return { ...HARMONY, settingsVersion: 4, ...changes };
}

function shanghai(settings: PartialSettings): Branch {
  return { ...SHANGHAI, settings, settingsVersion: 7 };
}

function keeping(visitMonths: number): PartialSettings {
  return { retention: { visitMonths } };
}

function atLeast(minimum: number): SettingBound {
  return { path: 'retention.visitMonths', rule: 'bounded', minimum };
}

function problemsOf(
  decision: ReturnType<typeof decideChangeBranchSettings> | ReturnType<typeof decideChangeGroupSettings>,
): readonly SettingProblem[] {
  if (decision.outcome === 'accepted') throw new Error('It was accepted');
  if (decision.refusal.code !== 'settings-invalid')
    throw new Error(`It was refused as ${decision.refusal.code}`);
  return decision.refusal.data.problems;
}
