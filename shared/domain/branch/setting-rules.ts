/** The numbers a setting may take whatever the group says (policy A.4). */
export interface SettingRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** By path; settings that are no numbers are checked by their type alone. */
export const SETTING_RANGES: Readonly<Record<string, SettingRange>> = {
  'dossier.dueDays': { minimum: 0, maximum: 2 },
  'firstFollowUp.opensAfterDays': { minimum: 1, maximum: 7 },
  'firstFollowUp.dueAfterDays': { minimum: 1, maximum: 7 },
  'secondFollowUp.opensAfterDays': { minimum: 1, maximum: 30 },
  'secondFollowUp.dueAfterDays': { minimum: 1, maximum: 60 },
  'unreachable.minAttempts': { minimum: 1, maximum: 10 },
  'unreachable.minDays': { minimum: 1, maximum: 10 },
  'unreachable.minDayParts': { minimum: 1, maximum: 3 },
  'unreachable.minGapMinutes': { minimum: 0, maximum: 1440 },
  'notices.escalationSpreadMinutes': { minimum: 0, maximum: 60 },
};
