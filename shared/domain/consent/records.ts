import type { BranchId, ConsentId, CustomerId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';

/** What somebody is contacted for (practice C.9). */
export const CONSENT_PURPOSES = ['serviceCare', 'reminder', 'marketing', 'survey', 'recall'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONSENT_CHANNELS = ['phone', 'sms', 'email', 'post'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/**
 * One yes or no of a customer, for one purpose on one channel. Only ever added, never changed: the last
 * one holds.
 */
export interface Consent {
  readonly type: 'consent';
  readonly id: ConsentId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
  readonly state: 'given' | 'withdrawn';
  readonly at: Instant;
  readonly how: 'call' | 'inPerson' | 'form' | 'letter' | 'unsubscribeLink' | 'complaintAboutMail';
  /** Version of the wording that was shown or read out. */
  readonly wording: string;
  readonly by: StaffId | 'customer';
  readonly proof?: { readonly type: 'call' | 'letter' | 'visit'; readonly id: string };
}
