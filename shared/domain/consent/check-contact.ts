import type { Instant } from '../../kernel/instant.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { ConsentChannel, ConsentPurpose, ContactRefusalReason } from '../records/consent.ts';
import { reachesNobody } from './points-of-others.ts';
import { type ContactRequest, mayContact } from './may-contact.ts';
import { isContactInstant, nextContactInstant } from './next-contact-instant.ts';

export interface ContactNotAllowedNow {
  readonly code: 'contact-not-allowed';
  readonly data: {
    readonly because: ContactRefusalReason;
    readonly purpose: ConsentPurpose;
    readonly channel: ConsentChannel;
    /**
     * The next possible time, when only the hour is wrong. Null when no hour within a year suits everybody.
     */
    readonly nextAllowedAt?: Instant | null;
  };
}

export interface ContactAllowed {
  readonly checkedAt: Instant;
  /** Whether offers may be made in the same talk. */
  readonly marketingAllowed: boolean;
}

/** Asked right before a customer is called or written to. Calls and text messages keep to the hours. */
export function decideCheckContact(
  dossier: DossierState,
  request: ContactRequest,
  facts: BranchFacts,
): Decision<never, ContactAllowed, ContactNotAllowedNow> {
  const { purpose, channel } = request;
  const permission = mayContact(dossier, request, facts);
  if (!permission.allowed) {
    return refused({ code: 'contact-not-allowed', data: { because: permission.because, purpose, channel } });
  }
  if (ringsOrBeeps(channel) && reachesNobody(dossier)) {
    return refused({ code: 'contact-not-allowed', data: { because: 'numberUnusable', purpose, channel } });
  }
  if (ringsOrBeeps(channel) && !isContactInstant(facts.now, facts, dossier.customer)) {
    const nextAllowedAt = nextContactInstant(facts.now, facts, dossier.customer) ?? null;
    const because = 'outsideContactHours';
    return refused({ code: 'contact-not-allowed', data: { because, purpose, channel, nextAllowedAt } });
  }
  const marketing = mayContact(dossier, { purpose: 'marketing', channel }, facts);
  return accepted([], { checkedAt: facts.now, marketingAllowed: marketing.allowed });
}

function ringsOrBeeps(channel: ConsentChannel): boolean {
  return channel === 'phone' || channel === 'sms';
}
