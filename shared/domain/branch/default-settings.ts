import type { LocalTime } from '../../kernel/time-zone.ts';
import type { DayRule, Settings } from '../records/settings.ts';

const BY_CALENDAR_DAY: DayRule = { dayCounting: 'natural', cutoff: 'endOfDay', holidayRoll: 'none' };

const NINE_TO_SIX = [{ from: '09:00' as LocalTime, to: '18:00' as LocalTime }];

/** What holds where neither branch nor group nor country says otherwise (policy A.4). */
export const DEFAULT_SETTINGS: Settings = {
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  contactHours: {
    1: NINE_TO_SIX,
    2: NINE_TO_SIX,
    3: NINE_TO_SIX,
    4: NINE_TO_SIX,
    5: NINE_TO_SIX,
    6: NINE_TO_SIX,
    7: NINE_TO_SIX,
  },
  customerHours: { from: '08:00' as LocalTime, to: '21:00' as LocalTime },
  dossier: { ...BY_CALENDAR_DAY, dueDays: 2 },
  firstFollowUp: {
    ...BY_CALENDAR_DAY,
    opensAfterDays: 3,
    dueAfterDays: 7,
    appliesTo: ['delivery', 'consultation'],
  },
  secondFollowUp: {
    ...BY_CALENDAR_DAY,
    enabled: true,
    opensAfterDays: 7,
    dueAfterDays: 14,
    anchor: 'contactMade',
  },
  earlyContactCounts: false,
  writtenReplyCounts: true,
  unreachable: {
    minAttempts: 3,
    minDays: 2,
    minDayParts: 2,
    minGapMinutes: 240,
    finalMessage: 'smsOrLetter',
  },
  onRevisit: 'supersede',
  callerMayBeServingAdvisor: true,
  caseReport: { ...BY_CALENDAR_DAY, dueDays: 2, anchor: 'call', declareWithinDays: 2 },
  sameDayReply: { lateDecisionRoll: 'off', minContactMinutesLeft: 60 },
  firstResponse: { ordinaryMinutes: 24 * 60, seriousMinutes: 4 * 60, majorMinutes: 60 },
  satisfactionCheck: { ...BY_CALENDAR_DAY, dueDays: 3 },
  contactData: { ...BY_CALENDAR_DAY, dueDays: 7 },
  consent: { askedFor: ['marketing', 'survey'], secondFollowUpPurpose: 'serviceCare' },
  retention: { visitMonths: 36, caseMonths: 36, consentMonths: 60 },
  notices: { escalationSpreadMinutes: 10, reminderLeadMinutes: 15, clientUrl: 'none' },
};
