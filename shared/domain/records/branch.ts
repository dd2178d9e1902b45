import type { BranchId, CalendarId, GroupId, StaffId } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';
import type { CalendarException, CalendarYear } from '../../kernel/working-calendar.ts';
import type { Absence } from './absence.ts';
import type { Language } from './roles.ts';
import type { PartialSettings, SettingBound } from './settings.ts';

/** A dealer group: the owner of everything below it. */
export interface Group {
  readonly type: 'group';
  readonly id: GroupId;
  readonly version: number;
  readonly name: string;
  readonly settings: PartialSettings;
  readonly bounds: readonly SettingBound[];
  /** Counts changes of the group's settings; obligations keep the version they were computed with. */
  readonly settingsVersion: number;
  readonly managerIds: readonly StaffId[];
}

/** What customers read of a branch on its letters. Absent values are left out there. */
export interface BranchSender {
  readonly address?: string;
  readonly phoneNumber?: string;
  /** Where answers to e-mails go. */
  readonly email?: string;
  /** Who signs, such as `Customer relations, Dana Lee`. */
  readonly signature?: string;
}

/** One shop with its business department. */
export interface Branch {
  readonly type: 'branch';
  readonly id: BranchId;
  readonly groupId: GroupId;
  readonly version: number;
  readonly name: string;
  readonly timeZone: TimeZone;
  /** ISO 3166-1 alpha-2; default region of telephone numbers. */
  readonly country: string;
  readonly language: Language;
  readonly calendarId: CalendarId;
  readonly sender?: BranchSender;
  readonly calendarOverrides: readonly CalendarException[];
  readonly settings: PartialSettings;
  readonly settingsVersion: number;
  /** Appointed follow-up agents, in the order work is dealt to them. */
  readonly followUpAgentIds: readonly StaffId[];
  readonly supervisorIds: readonly StaffId[];
  /** Absences that run or are to come, with those that ended lately. */
  readonly absences: readonly Absence[];
}

/**
 * Says which group an identifier of a branch belongs to. Dossiers and registers are kept by branch alone, so
 * no two groups of a deployment may use the same one.
 */
export interface BranchClaim {
  readonly type: 'branchClaim';
  readonly branchId: BranchId;
  readonly groupId: GroupId;
  readonly version: number;
}

/** A calendar year of the group, shared by the branches that name the calendar. */
export interface GroupCalendar extends CalendarYear {
  readonly type: 'calendar';
  readonly groupId: GroupId;
  readonly calendarId: CalendarId;
  readonly version: number;
}
