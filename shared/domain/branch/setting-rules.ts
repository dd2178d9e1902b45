/** The numbers a setting may take. The group can only narrow them. */
export interface SettingRange {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * By path. The ranges are those of policy A.4. Where it names none, they are wide enough for any shop and
 * narrow enough to catch a slip. Settings that are not numbers are checked by their type.
 */
export const SETTING_RANGES: Readonly<Record<string, SettingRange>> = {
  'dossier.dueDays': { minimum: 0, maximum: 2 },
  'firstFollowUp.opensAfterDays': { minimum: 1, maximum: 7 },
  'firstFollowUp.dueAfterDays': { minimum: 1, maximum: 30 },
  'secondFollowUp.opensAfterDays': { minimum: 1, maximum: 30 },
  'secondFollowUp.dueAfterDays': { minimum: 1, maximum: 60 },
  'unreachable.minAttempts': { minimum: 1, maximum: 10 },
  'unreachable.minDays': { minimum: 1, maximum: 10 },
  'unreachable.minDayParts': { minimum: 1, maximum: 3 },
  'unreachable.minGapMinutes': { minimum: 0, maximum: 1440 },
  'caseReport.dueDays': { minimum: 0, maximum: 2 },
  'caseReport.declareWithinDays': { minimum: 0, maximum: 7 },
  'sameDayReply.minContactMinutesLeft': { minimum: 0, maximum: 480 },
  'firstResponse.ordinaryMinutes': { minimum: 15, maximum: 2880 },
  'firstResponse.seriousMinutes': { minimum: 15, maximum: 1440 },
  'firstResponse.majorMinutes': { minimum: 15, maximum: 1440 },
  'satisfactionCheck.dueDays': { minimum: 1, maximum: 30 },
  'contactData.dueDays': { minimum: 1, maximum: 90 },
  // No country we looked at lets a repair file go before two years.
  'retention.visitMonths': { minimum: 24, maximum: 240 },
  'retention.caseMonths': { minimum: 24, maximum: 240 },
  // Proof of a consent is kept five years after it ended (practice C.10).
  'retention.consentMonths': { minimum: 60, maximum: 240 },
  'notices.escalationSpreadMinutes': { minimum: 0, maximum: 60 },
  'notices.reminderLeadMinutes': { minimum: 0, maximum: 240 },
};

/**
 * The widest hours in which customers may be called, by the clock where they live. The strictest general rule we know
 * of is that of the US (TCPA; practice C.9). States and branches may only be narrower.
 */
export const LEGAL_HOURS = { from: '08:00', to: '21:00' } as const;
