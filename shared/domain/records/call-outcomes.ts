/** What came of a call (practice C.6). */
export const CALL_OUTCOMES = [
  'completed',
  'completedWithIssue',
  'callbackAgreed',
  'busyNow',
  'refused',
  'doNotCall',
  'noAnswer',
  'busyTone',
  'voicemail',
  'voicemailLeft',
  'poweredOff',
  'outOfService',
  'invalidNumber',
  'wrongNumber',
  'hungUp',
  'languageBarrier',
  'vehicleSold',
  'deceased',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/**
 * What can come of a call the customer made. A caller was reached, on a line that works. `wrongNumber` is
 * possible: another person calls back to say that we have the wrong number.
 */
export const INBOUND_OUTCOMES = [
  'completed',
  'completedWithIssue',
  'callbackAgreed',
  'refused',
  'doNotCall',
  'wrongNumber',
  'languageBarrier',
  'vehicleSold',
  'deceased',
] as const satisfies readonly CallOutcome[];

export const CALL_DIRECTIONS = ['outbound', 'inbound'] as const;
export type CallDirection = (typeof CALL_DIRECTIONS)[number];

export const CALL_TYPES = [
  'firstFollowUp',
  'secondFollowUp',
  'campaign',
  'reply',
  'enquiry',
  'complaint',
  'reminder',
  'other',
] as const;
export type CallType = (typeof CALL_TYPES)[number];

/** The seven things a follow-up call offers, A-07 (a) to (g). */
export const CALL_TOPICS = [
  'vehicleAndService',
  'newNeeds',
  'vehicleKnowledge',
  'currentServices',
  'promotionsAndEvents',
  'enquiries',
  'homeVisit',
] as const;
export type CallTopic = (typeof CALL_TOPICS)[number];

/** What the customer said that asks for something, each recorded on its own line. */
export const STATEMENT_KINDS = ['request', 'wish', 'complaint'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How far a wish not to be called reaches. */
export const DO_NOT_CALL_SCOPES = ['followUps', 'everything'] as const;

/** Topics that offer something, A-07 (d) and (e): for customers who agreed to marketing (practice C.9 no. 7). */
export const MARKETING_TOPICS: readonly CallTopic[] = ['currentServices', 'promotionsAndEvents'];
