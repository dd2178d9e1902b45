import type { BranchId, ConsentId, CustomerId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What a customer is contacted for (practice C.9). */
export const CONSENT_PURPOSES = ['serviceCare', 'reminder', 'marketing', 'survey', 'recall'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What counts as marketing when a customer wants no more of it and says no more than that. */
export const MARKETING_PURPOSES = [
  'reminder',
  'marketing',
  'survey',
] as const satisfies readonly ConsentPurpose[];

export const CONSENT_CHANNELS = ['phone', 'sms', 'email', 'post'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/**
 * How a yes or no came to us. `ownDecision`: the branch's, not the customer's. `callVoided`: the call it was
 * said in proved to be another's.
 */
export const CONSENT_ORIGINS = [
  'call',
  'inPerson',
  'form',
  'letter',
  'unsubscribeLink',
  'complaintAboutMail',
  'ownDecision',
  'callVoided',
] as const;
export type ConsentOrigin = (typeof CONSENT_ORIGINS)[number];

/** What shows that the customer said so. The identifier of a form is where it is filed. */
export interface ConsentProof {
  readonly type: 'call' | 'letter' | 'visit' | 'form';
  readonly id: string;
}

/**
 * One yes or no of a customer, for one purpose on one channel. Entries are added, and what they say never
 * changes. The last one that was not taken back holds.
 */
export interface Consent {
  readonly type: 'consent';
  readonly id: ConsentId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
  /** `voided`: the entry named by `voids` never counted. */
  readonly state: 'given' | 'withdrawn' | 'voided';
  readonly voids?: ConsentId;
  /** Later than every entry before it for the same purpose and channel. */
  readonly at: Instant;
  readonly how: ConsentOrigin;
  /** Version of the wording that was shown or read out. */
  readonly wording: string;
  readonly by: StaffId | 'customer';
  readonly proof?: ConsentProof;
  /** Something said later took its place. It is kept as history, and no rule reads it any more. */
  readonly superseded?: true;
}

/** Why a customer is not contacted, gravest first. */
export const CONTACT_OBSTACLES = [
  'erased',
  'deceased',
  'suppressed',
  'doNotCall',
  'withdrawn',
  'addressBlocked',
  'numberUnusable',
  'notGiven',
] as const;
export type ContactObstacle = (typeof CONTACT_OBSTACLES)[number];

/** A purpose on a channel: what a yes or no is about. */
export interface ConsentPair {
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
}

export type ContactRefusalReason = ContactObstacle | 'outsideContactHours';
