import type { ConsentPurpose } from './consent.ts';
import type { DayOfWeek } from '../../kernel/local-date.ts';
import type { LocalTime } from '../../kernel/time-zone.ts';
import type { DayHours } from '../../kernel/working-calendar.ts';

export const DAY_COUNTINGS = ['natural', 'working'] as const;
export const CUTOFFS = ['endOfDay', 'closeOfBusiness'] as const;
export const HOLIDAY_ROLLS = ['none', 'forward', 'backward'] as const;
/** What the days for reporting an unsolved matter count from (policy A.3 no. 5). */
export const CASE_REPORT_ANCHORS = ['call', 'unsolvedDeclared'] as const;
/** What the days of the second follow-up count from (policy A.3 no. 4). */
export const SECOND_ANCHORS = ['contactMade', 'firstFollowUpDue'] as const;

/** How the days of one timer are counted (policy A.3 no. 1). */
export interface DayRule {
  readonly dayCounting: (typeof DAY_COUNTINGS)[number];
  readonly cutoff: (typeof CUTOFFS)[number];
  readonly holidayRoll: (typeof HOLIDAY_ROLLS)[number];
}

/** Every setting of policy A.4 that this version carries out, fully resolved. */
export interface Settings {
  readonly workingDays: readonly DayOfWeek[];
  /** Hours in which customers are called and staff read notices, branch local. */
  readonly contactHours: Readonly<Record<DayOfWeek, DayHours>>;
  /** Hours in which calls are allowed where the customer lives, beside the branch's own. */
  readonly customerHours: { readonly from: LocalTime; readonly to: LocalTime };
  readonly dossier: DayRule & { readonly dueDays: number };
  readonly firstFollowUp: DayRule & {
    readonly opensAfterDays: number;
    readonly dueAfterDays: number;
    readonly appliesTo: readonly ('delivery' | 'consultation')[];
  };
  readonly secondFollowUp: DayRule & {
    readonly enabled: boolean;
    readonly opensAfterDays: number;
    readonly dueAfterDays: number;
    /**
     * What its days count from: the day the first follow-up was made or given up, or the last day of its
     * window, no matter when it was made (policy A.3 no. 4).
     */
    readonly anchor: (typeof SECOND_ANCHORS)[number];
  };
  readonly earlyContactCounts: boolean;
  /** Whether a reply in writing that answers both questions fulfils a follow-up (policy A.3 no. 11). */
  readonly writtenReplyCounts: boolean;
  readonly unreachable: {
    readonly minAttempts: number;
    readonly minDays: number;
    readonly minDayParts: number;
    readonly minGapMinutes: number;
    readonly finalMessage: 'none' | 'sms' | 'email' | 'letter' | 'smsOrLetter';
  };
  readonly onRevisit: 'supersede' | 'keep';
  readonly callerMayBeServingAdvisor: boolean;
  /** report an unsolved matter, so many days after the call or after it was declared unsolved. */
  readonly caseReport: DayRule & {
    readonly dueDays: number;
    readonly anchor: (typeof CASE_REPORT_ANCHORS)[number];
    /** With `unsolvedDeclared`: the days after which a matter counts as unsolved though nobody declared it. */
    readonly declareWithinDays: number;
  };
  /** reply the same local day, or by the next contact hours when hardly any are left. */
  readonly sameDayReply: {
    readonly lateDecisionRoll: 'off' | 'nextContactWindow';
    readonly minContactMinutesLeft: number;
  };
  /** First response on the clock, by level of the case (practice C.7). */
  readonly firstResponse: {
    readonly ordinaryMinutes: number;
    readonly seriousMinutes: number;
    readonly majorMinutes: number;
  };
  /** Days until the customer is asked whether the answer satisfied. */
  readonly satisfactionCheck: DayRule & { readonly dueDays: number };
  /** Days to put right an address or number that proved bad. */
  readonly contactData: DayRule & { readonly dueDays: number };
  readonly consent: {
    /** Purposes for which the customer must have said yes; for the others it is enough not to have said no. */
    readonly askedFor: readonly ConsentPurpose[];
    /** What the second follow-up counts as (practice C.9 no. 7). */
    readonly secondFollowUpPurpose: ConsentPurpose;
  };
  /**
   * How long things are kept after they ended. Then the person is forgotten (practice C.10). The defaults are
   * the country's where we know any: see `settingsOfCountry`. Not legal advice.
   */
  readonly retention: {
    readonly visitMonths: number;
    readonly caseMonths: number;
    readonly consentMonths: number;
  };
  readonly notices: {
    /** Escalations are spread over this many minutes by a hash of the obligation, never the due instant. */
    readonly escalationSpreadMinutes: number;
    /** So long before a time the customer was told (a callback, a promised reply) its owner is reminded. */
    readonly reminderLeadMinutes: number;
    /**
     * Where the group's client is, as `https://crm.example`. Rows of notices lead there. `none`: they lead to
     * the API.
     */
    readonly clientUrl: string;
  };
}

/** A tree of settings in which anything may be left out. */
export type PartialSettings = {
  readonly [Key in keyof Settings]?: Settings[Key] extends readonly unknown[]
    ? Settings[Key]
    : Settings[Key] extends object
      ? { readonly [Inner in keyof Settings[Key]]?: Settings[Key][Inner] }
      : Settings[Key];
};

/** A limit the group sets on a branch setting, addressed by its path (`firstFollowUp.dueAfterDays`). */
export type SettingBound =
  | { readonly path: string; readonly rule: 'locked' }
  | { readonly path: string; readonly rule: 'bounded'; readonly minimum?: number; readonly maximum?: number };
