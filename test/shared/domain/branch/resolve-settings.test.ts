import { describe, expect, test } from 'vitest';
import type { Branch, Group } from '../../../../shared/domain/records/branch.ts';
import { DEFAULT_SETTINGS, resolveSettings } from '../../../../shared/domain/branch/index.ts';
import type { PartialSettings, Settings } from '../../../../shared/domain/records/settings.ts';
import type { LocalTime } from '../../../../shared/kernel/time-zone.ts';
import { HARMONY, SHANGHAI } from '../../../support/branch-facts.ts';

/** What holds in China where nobody set anything. */
const IN_CHINA: Settings = {
  ...DEFAULT_SETTINGS,
  retention: { visitMonths: 24, caseMonths: 36, consentMonths: 60 },
};

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

function harmony(changes: Partial<Pick<Group, 'settings' | 'bounds'>>): Group {
  return { ...HARMONY, settingsVersion: 4, ...changes };
}

function shanghai(settings: PartialSettings): Branch {
  return { ...SHANGHAI, settings, settingsVersion: 7 };
}

function period(from: string, to: string) {
  return { from: from as LocalTime, to: to as LocalTime };
}
