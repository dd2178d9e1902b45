import type { Branch, Group } from '../../shared/domain/records/branch.ts';
import type { PartialSettings } from '../../shared/domain/records/settings.ts';
import { resolveSettings } from '../../shared/domain/branch/index.ts';
import type { Role } from '../../shared/domain/records/roles.ts';
import type { Actor, BranchFacts } from '../../shared/domain/records/facts.ts';
import { asId, type Id, ID_PREFIXES, type IdName, type StaffId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';
import type { CalendarException, CalendarYear } from '../../shared/kernel/working-calendar.ts';

/** The people of the two branches, by what they do. */
export const PEOPLE = {
  agent: staffId(1),
  otherAgent: staffId(2),
  supervisor: staffId(3),
  groupManager: staffId(4),
  advisor: staffId(5),
} as const;

export const HARMONY: Group = {
  type: 'group',
  id: asId('harmony'),
  version: 1,
  name: 'Harmony Auto Group',
  settings: {},
  bounds: [],
  settingsVersion: 1,
  managerIds: [PEOPLE.groupManager],
};

export const SHANGHAI: Branch = {
  type: 'branch',
  id: asId('sh-pudong'),
  groupId: HARMONY.id,
  version: 1,
  name: '浦东店',
  timeZone: timeZone('Asia/Shanghai'),
  country: 'CN',
  language: 'zh-CN',
  calendarId: asId('cn'),
  calendarOverrides: [],
  settings: {},
  settingsVersion: 1,
  followUpAgentIds: [PEOPLE.agent],
  supervisorIds: [PEOPLE.supervisor],
  absences: [],
};

export const NEW_YORK: Branch = {
  ...SHANGHAI,
  id: asId('ny-queens'),
  name: 'Harmony Queens',
  timeZone: timeZone('America/New_York'),
  country: 'US',
  language: 'en',
  calendarId: asId('us'),
};

export interface FactsOverrides {
  /** The Shanghai branch unless said otherwise; `{ ...SHANGHAI, timeZone: … }` for another zone. */
  readonly branch?: Branch;
  readonly group?: Group;
  /** The branch's own settings. */
  readonly settings?: PartialSettings;
  /** The agent unless said otherwise; see `actingAs`. */
  readonly actor?: Actor;
  readonly calendarYears?: readonly CalendarYear[];
  /** The branch's own closed and open days. */
  readonly calendarOverrides?: readonly CalendarException[];
}

/**
 * What a rule knows at that moment. Years 2025 to 2028 are verified and without holidays; identifiers count
 * up from 1 per kind (`obl_00000000000000000000000001`), starting again for every call.
 */
export function factsAt(now: string, overrides: FactsOverrides = {}): BranchFacts {
  const group = overrides.group ?? HARMONY;
  const given = overrides.branch ?? SHANGHAI;
  const branch: Branch = {
    ...given,
    ...(overrides.settings && { settings: overrides.settings }),
    ...(overrides.calendarOverrides && { calendarOverrides: overrides.calendarOverrides }),
  };
  const { settings, version } = resolveSettings(group, branch);
  return {
    now: instant(now),
    actor: overrides.actor ?? actingAs('agent'),
    newId: countingIds(),
    group,
    branch,
    settings,
    settingsVersion: version,
    calendar: {
      workingDays: settings.workingDays,
      years: overrides.calendarYears ?? [2025, 2026, 2027, 2028].map(withoutHolidays),
      overrides: branch.calendarOverrides,
    },
  };
}

/** A member of staff at work, in one role: by default the person who has it. */
export function actingAs(role: Role & keyof typeof PEOPLE, person: StaffId = PEOPLE[role]): Actor {
  return { type: 'staff', staffId: person, roles: [role] };
}

/** A year somebody has checked, in which the weekly pattern holds. */
export function withoutHolidays(year: number): CalendarYear {
  return { year, exceptions: [], source: 'test', verified: true };
}

/** Identifiers in order: the first of each kind ends in 1. */
export function countingIds(): <Name extends IdName>(name: Name) => Id<Name> {
  const made = new Map<IdName, number>();
  return (name) => {
    const count = (made.get(name) ?? 0) + 1;
    made.set(name, count);
    return asId(`${ID_PREFIXES[name]}_${String(count).padStart(26, '0')}`);
  };
}

function staffId(count: number): StaffId {
  return asId(`stf_${String(count).padStart(26, '0')}`);
}
