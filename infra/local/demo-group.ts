import { readdirSync, readFileSync } from 'node:fs';
import type { Branch, Group, GroupCalendar } from '../../shared/domain/records/branch.ts';
import type { Staff } from '../../shared/domain/records/staff.ts';
import { asId, type GroupId, idPattern, SLUG_PATTERN } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';
import type { CalendarYear } from '../../shared/kernel/working-calendar.ts';

const FOLDER = new URL('./demo/group/', import.meta.url);

/** The demo group `harmony` as records of version 1, ready to be inserted into an empty table. */
export interface DemoGroup {
  readonly group: Group;
  readonly branches: readonly Branch[];
  readonly staff: readonly Staff[];
  readonly calendars: readonly GroupCalendar[];
}

/**
 * Reads the demo group from the files beside the demo.
 * @throws RangeError naming the value when a file holds an identifier, date, instant or zone that is none.
 */
export function loadDemoGroup(): DemoGroup {
  const group: Group = {
    ...readJson<Omit<Group, 'type' | 'version' | 'settingsVersion'>>('group.json'),
    ...FRESH,
    type: 'group',
  };
  for (const managerId of group.managerIds) checkId(idPattern('staff'), managerId);
  checkId(SLUG_PATTERN, group.id);
  return {
    group,
    branches: readJson<readonly BranchFile[]>('branches.json').map((branch) => readBranch(branch, group.id)),
    staff: readJson<readonly StaffFile[]>('staff.json').map((member) => readStaff(member, group.id)),
    calendars: readCalendars(group.id),
  };
}

const FRESH = { version: 1, settingsVersion: 1 } as const;

type BranchFile = Omit<
  Branch,
  'type' | 'groupId' | 'version' | 'settingsVersion' | 'calendarOverrides' | 'absences'
>;
type StaffFile = Omit<Staff, 'type' | 'groupId' | 'version' | 'status'>;

function readBranch(file: BranchFile, groupId: GroupId): Branch {
  checkId(SLUG_PATTERN, file.id);
  checkId(SLUG_PATTERN, file.calendarId);
  for (const staffId of [...file.followUpAgentIds, ...file.supervisorIds])
    checkId(idPattern('staff'), staffId);
  return {
    ...file,
    ...FRESH,
    type: 'branch',
    groupId,
    timeZone: timeZone(file.timeZone),
    calendarOverrides: [],
    absences: [],
  };
}

function readStaff(file: StaffFile, groupId: GroupId): Staff {
  checkId(idPattern('staff'), file.id);
  return { ...file, type: 'staff', groupId, version: 1, status: 'active', since: instant(file.since) };
}

/** Files are named `<calendar>-<year>.json`. A group without calendars works only by the weekly pattern. */
function readCalendars(groupId: GroupId): readonly GroupCalendar[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^calendars[/\\][a-z-]+-\d{4}\.json$/.test(path))
    .sort()
    .map((path) => {
      const file = readJson<CalendarYear>(path);
      for (const exception of file.exceptions) localDate(exception.on);
      const calendarId = asId<'calendar'>(path.slice('calendars/'.length, -'-2026.json'.length));
      return { ...file, type: 'calendar', groupId, calendarId, version: 1 };
    });
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as Content;
}

function checkId(pattern: RegExp, id: string): void {
  if (!pattern.test(id)) throw new RangeError(`Not an identifier of its kind: ${id}`);
}
