import { describe, expect, test } from 'vitest';
import { settingProblems } from '../../../../shared/contracts/branch/setting-problem-texts.ts';
import type { Branch, Group } from '../../../../shared/domain/records/branch.ts';
import {
  decideChangeBranchSettings,
  checkSettings,
  decideChangeGroupSettings,
  DEFAULT_SETTINGS,
  resolveSettings,
} from '../../../../shared/domain/branch/index.ts';
import type { PartialSettings, SettingBound, Settings } from '../../../../shared/domain/records/settings.ts';
import type { SettingProblem } from '../../../../shared/domain/records/setting-problem.ts';
import type { LocalTime } from '../../../../shared/kernel/time-zone.ts';
import { HARMONY, NEW_YORK, SHANGHAI } from '../../../support/branch-facts.ts';

/** What holds in China where nobody set anything. */
const IN_CHINA: Settings = {
  ...DEFAULT_SETTINGS,
  retention: { visitMonths: 24, caseMonths: 36, consentMonths: 60 },
};

const LOCKED: SettingBound = { path: 'retention.visitMonths', rule: 'locked' };

describe('what holds at a branch', () => {
  test('the product and the country say what nobody else says', () => {
    expect(resolveSettings(HARMONY, SHANGHAI)).toEqual({ settings: IN_CHINA, version: 'g1.b1' });
  });

  test('the branch wins over the group, the group over the product, name by name', () => {
    const group = harmony({ settings: { firstFollowUp: { opensAfterDays: 2, dueAfterDays: 6 } } });
    const branch = shanghai({ firstFollowUp: { dueAfterDays: 5 }, workingDays: [1, 2, 3, 4, 5] });
    expect(resolveSettings(group, branch)).toEqual({
      settings: {
        ...IN_CHINA,
        workingDays: [1, 2, 3, 4, 5],
        firstFollowUp: { ...DEFAULT_SETTINGS.firstFollowUp, opensAfterDays: 2, dueAfterDays: 5 },
      },
      version: 'g4.b7',
    });
  });

  test('contact hours are replaced weekday by weekday', () => {
    const saturday = [period('10:00', '14:00')];
    const { settings } = resolveSettings(HARMONY, shanghai({ contactHours: { 6: saturday, 7: [] } }));
    expect(settings.contactHours).toEqual({ ...DEFAULT_SETTINGS.contactHours, 6: saturday, 7: [] });
  });

  test('a lock set later takes the group’s value, a limit set later the nearest within it', () => {
    const group = harmony({
      settings: { onRevisit: 'keep' },
      bounds: [
        { path: 'onRevisit', rule: 'locked' },
        { path: 'secondFollowUp', rule: 'locked' },
        { path: 'dossier.dueDays', rule: 'bounded', maximum: 1 },
        { path: 'unreachable.minAttempts', rule: 'bounded', minimum: 2 },
      ],
    });
    const branch = shanghai({
      onRevisit: 'supersede',
      secondFollowUp: { opensAfterDays: 8 },
      dossier: { dueDays: 2, cutoff: 'closeOfBusiness' },
      unreachable: { minAttempts: 1 },
    });
    expect(resolveSettings(group, branch).settings).toEqual({
      ...IN_CHINA,
      onRevisit: 'keep',
      dossier: { ...DEFAULT_SETTINGS.dossier, dueDays: 1, cutoff: 'closeOfBusiness' },
      unreachable: { ...DEFAULT_SETTINGS.unreachable, minAttempts: 2 },
    });
  });

  test('a timer that a later limit would close before it opens is the group’s as a whole', () => {
    const group = harmony({
      settings: { firstFollowUp: { dueAfterDays: 5 } },
      bounds: [{ path: 'firstFollowUp.dueAfterDays', rule: 'bounded', maximum: 5 }],
    });
    const branch = shanghai({
      firstFollowUp: { opensAfterDays: 6, dueAfterDays: 7 },
      earlyContactCounts: true,
    });
    expect(resolveSettings(group, branch).settings).toEqual({
      ...IN_CHINA,
      firstFollowUp: { ...DEFAULT_SETTINGS.firstFollowUp, dueAfterDays: 5 },
      earlyContactCounts: true,
    });
  });
});

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

function keeping(visitMonths: number): PartialSettings {
  return { retention: { visitMonths } };
}

function atLeast(minimum: number): SettingBound {
  return { path: 'retention.visitMonths', rule: 'bounded', minimum };
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
