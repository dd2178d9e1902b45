import { describe, expect, test } from 'vitest';
import {
  type decideChangeBranchSettings,
  decideChangeGroupSettings,
} from '../../../../shared/domain/branch/index.ts';
import type { SettingBound } from '../../../../shared/domain/records/settings.ts';
import type { SettingProblem } from '../../../../shared/domain/records/setting-problem.ts';
import { HARMONY } from '../../../support/branch-facts.ts';

describe('a group changes its settings', () => {
  test('given sound settings and limits, then both are replaced and count a version', () => {
    const command = {
      settings: { dossier: { dueDays: 1 } },
      bounds: [{ path: 'dossier.dueDays', rule: 'bounded', maximum: 1 }],
    } as const;
    const changed = { ...HARMONY, ...command, settingsVersion: 2, version: 2 };
    expect(decideChangeGroupSettings(HARMONY, command)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test.each<{ readonly bound: SettingBound; readonly problem: SettingProblem }>([
    {
      bound: { path: 'firstFollowUp.dueDays', rule: 'locked' },
      problem: { path: 'firstFollowUp.dueDays', rule: 'unknownPath' },
    },
    {
      bound: { path: 'workingDays.0', rule: 'locked' },
      problem: { path: 'workingDays.0', rule: 'unknownPath' },
    },
    {
      bound: { path: 'onRevisit', rule: 'bounded', minimum: 1 },
      problem: { path: 'onRevisit', rule: 'notLimitable' },
    },
    {
      // F-2: it means nothing.
      bound: { path: 'dossier.dueDays', rule: 'bounded' },
      problem: { path: 'dossier.dueDays', rule: 'noLimit' },
    },
    {
      bound: { path: 'dossier.dueDays', rule: 'bounded', minimum: 2, maximum: 1 },
      problem: { path: 'dossier.dueDays', rule: 'limits', minimum: 2, maximum: 1 },
    },
    {
      bound: { path: 'dossier.dueDays', rule: 'bounded', maximum: 1 },
      problem: { path: 'dossier.dueDays', rule: 'ownLimit', maximum: 1 },
    },
  ])('$bound is refused as $problem.rule', ({ bound, problem }) => {
    expect(problemsOf(decideChangeGroupSettings(HARMONY, { settings: {}, bounds: [bound] }))).toEqual([
      problem,
    ]);
  });
});

function problemsOf(
  decision: ReturnType<typeof decideChangeBranchSettings> | ReturnType<typeof decideChangeGroupSettings>,
): readonly SettingProblem[] {
  if (decision.outcome === 'accepted') throw new Error('It was accepted');
  if (decision.refusal.code !== 'settings-invalid')
    throw new Error(`It was refused as ${decision.refusal.code}`);
  return decision.refusal.data.problems;
}
