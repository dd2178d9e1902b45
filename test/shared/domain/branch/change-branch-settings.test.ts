import { describe, expect, test } from 'vitest';
import { settingProblems } from '../../../../shared/contracts/branch/setting-problem-texts.ts';
import type { Branch, Group } from '../../../../shared/domain/records/branch.ts';
import {
  decideChangeBranchSettings,
  type decideChangeGroupSettings,
} from '../../../../shared/domain/branch/index.ts';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import type { SettingProblem } from '../../../../shared/domain/records/setting-problem.ts';
import type { LocalTime } from '../../../../shared/kernel/time-zone.ts';
import { HARMONY, SHANGHAI } from '../../../support/branch-facts.ts';

describe('a branch changes its settings', () => {
  test('given settings within the limits, then they replace what it had set and count a version', () => {
    const settings: PartialSettings = { secondFollowUp: { opensAfterDays: 8 } };
    const changed = { ...shanghai(settings), settingsVersion: 8 };
    expect(decideChangeBranchSettings(HARMONY, shanghai({ earlyContactCounts: true }), settings)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: { ...changed, version: 2 } }],
      result: { ...changed, version: 2 },
    });
  });

  test('what the group has locked is refused even with the group’s own value', () => {
    const group = harmony({ bounds: [{ path: 'firstFollowUp.appliesTo', rule: 'locked' }] });
    const settings: PartialSettings = { firstFollowUp: { appliesTo: ['delivery', 'consultation'] } };
    expect(decideChangeBranchSettings(group, SHANGHAI, settings)).toEqual({
      outcome: 'refused',
      refusal: { code: 'setting-locked', data: { path: 'firstFollowUp.appliesTo' } },
    });
  });

  test.each([
    { dueAfterDays: 4, accepted: false },
    { dueAfterDays: 5, accepted: true },
    { dueAfterDays: 7, accepted: true },
    { dueAfterDays: 8, accepted: false },
  ])('with limits of 5 to 7, $dueAfterDays days are accepted: $accepted', ({ dueAfterDays, accepted }) => {
    const path = 'firstFollowUp.dueAfterDays';
    const group = harmony({ bounds: [{ path, rule: 'bounded', minimum: 5, maximum: 7 }] });
    const decision = decideChangeBranchSettings(group, SHANGHAI, { firstFollowUp: { dueAfterDays } });
    expect(decision.outcome === 'refused' ? decision.refusal : 'accepted').toEqual(
      accepted ? 'accepted' : { code: 'setting-out-of-bounds', data: { path, minimum: 5, maximum: 7 } },
    );
  });

  test('a limit that is open at one end says so', () => {
    const group = harmony({ bounds: [{ path: 'dossier.dueDays', rule: 'bounded', maximum: 1 }] });
    expect(decideChangeBranchSettings(group, SHANGHAI, { dossier: { dueDays: 2 } })).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'setting-out-of-bounds',
        data: { path: 'dossier.dueDays', minimum: null, maximum: 1 },
      },
    });
  });

  test('a window is checked with what the group gives for its other end', () => {
    const group = harmony({ settings: { firstFollowUp: { opensAfterDays: 5 } } });
    expect(
      problemsOf(decideChangeBranchSettings(group, SHANGHAI, { firstFollowUp: { dueAfterDays: 4 } })),
    ).toEqual([
      { path: 'firstFollowUp.dueAfterDays', rule: 'order', atLeast: 'firstFollowUp.opensAfterDays' },
    ]);
  });

  test.each<{
    readonly name: string;
    readonly settings: PartialSettings;
    readonly problems: readonly SettingProblem[];
  }>([
    {
      name: 'three days for the dossier',
      settings: { dossier: { dueDays: 3 } },
      problems: [{ path: 'dossier.dueDays', rule: 'range', minimum: 0, maximum: 2 }],
    },
    {
      name: 'half a day',
      settings: { firstFollowUp: { opensAfterDays: 1.5 } },
      problems: [{ path: 'firstFollowUp.opensAfterDays', rule: 'range', minimum: 1, maximum: 7 }],
    },
    {
      name: 'contact hours that end before they begin',
      settings: { contactHours: { 1: [period('18:00', '09:00')] } },
      problems: [{ path: 'contactHours.1', rule: 'hours' }],
    },
    {
      name: 'contact hours that overlap',
      settings: { contactHours: { 2: [period('09:00', '12:30'), period('12:00', '18:00')] } },
      problems: [{ path: 'contactHours.2', rule: 'hours' }],
    },
    {
      name: 'no working day',
      settings: { workingDays: [] },
      problems: [
        { path: 'workingDays', rule: 'empty' },
        { path: 'workingDays', rule: 'noOpenHours' },
        { path: 'contactHours', rule: 'noOpenHours' },
      ],
    },
    {
      name: 'no contact hours on the only working day',
      settings: { workingDays: [6], contactHours: { 6: [] } },
      problems: [
        { path: 'workingDays', rule: 'noOpenHours' },
        { path: 'contactHours', rule: 'noOpenHours' },
      ],
    },
    {
      name: 'a day named twice',
      settings: { workingDays: [1, 1] },
      problems: [{ path: 'workingDays', rule: 'repeated' }],
    },
    {
      name: 'a first follow-up after nothing',
      settings: { firstFollowUp: { appliesTo: [] } },
      problems: [{ path: 'firstFollowUp.appliesTo', rule: 'empty' }],
    },
  ])('$name is refused', ({ settings, problems }) => {
    expect(problemsOf(decideChangeBranchSettings(HARMONY, SHANGHAI, settings))).toEqual(problems);
  });
});

test('problems are told in both languages', () => {
  const problems: readonly SettingProblem[] = [
    { path: 'dossier.dueDays', rule: 'range', minimum: 0, maximum: 2 },
    { path: 'firstFollowUp.dueAfterDays', rule: 'order', atLeast: 'firstFollowUp.opensAfterDays' },
  ];
  expect(settingProblems(problems, 'en')).toEqual([
    'dossier.dueDays must be a whole number from 0 to 2',
    'firstFollowUp.dueAfterDays must not be less than firstFollowUp.opensAfterDays',
  ]);
  expect(settingProblems(problems, 'zh-CN')).toEqual([
    'dossier.dueDays 必须是 0 到 2 的整数',
    'firstFollowUp.dueAfterDays 不得小于 firstFollowUp.opensAfterDays',
  ]);
});

function harmony(changes: Partial<Pick<Group, 'settings' | 'bounds'>>): Group {
  return { ...HARMONY, settingsVersion: 4, ...changes };
}

function shanghai(settings: PartialSettings): Branch {
  return { ...SHANGHAI, settings, settingsVersion: 7 };
}

function period(from: string, to: string) {
  return { from: from as LocalTime, to: to as LocalTime };
}

function problemsOf(
  decision: ReturnType<typeof decideChangeBranchSettings> | ReturnType<typeof decideChangeGroupSettings>,
): readonly SettingProblem[] {
  if (decision.outcome === 'accepted') throw new Error('It was accepted');
  if (decision.refusal.code !== 'settings-invalid')
    throw new Error(`It was refused as ${decision.refusal.code}`);
  return decision.refusal.data.problems;
}
