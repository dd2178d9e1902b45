import type { CallId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { CallTopic } from '../records/call-outcomes.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { isEarly, meetObligation } from '../obligation/index.ts';
import type { Obligation, Proof } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';
import { planFollowUp, visitOf } from './plan-follow-up.ts';
import { followUpInState, type PendingFollowUp, type WrittenReply } from '../records/follow-up.ts';
import { writtenFollowUp } from './written-follow-up.ts';

/** The contact made: a call in which both questions were put, or a reply that answers them. */
export type ContactMade = {
  readonly at: Instant;
  readonly doneBy: StaffId;
  readonly topics: readonly CallTopic[];
} & ({ readonly callId: CallId } | { readonly reply: WrittenReply });

export interface FulfilledFollowUp extends FollowUpWithObligation {
  readonly changes: readonly RecordChange[];
  /** The second follow-up that a first one brings, once made. */
  readonly planned?: FollowUpWithObligation;
}

/**
 * Whether a contact at that moment comes too early to count. Too early is before the window opens, unless the
 * branch counts early contacts (policy A.3 no. 3). A contact before the car left never counts.
 */
export function isTooEarly(
  obligation: Obligation,
  at: Instant,
  { settings }: Pick<BranchFacts, 'settings'>,
): boolean {
  return at < obligation.anchor.at || (isEarly(obligation, at) && !settings.earlyContactCounts);
}

/**
 * The follow-up is made. A first one brings the second, counted from the date of the contact (policy A.3 no.
 * 4).
 */
export function fulfilFollowUp(
  dossier: DossierState,
  pending: PendingFollowUp,
  obligation: Obligation,
  contact: ContactMade,
  facts: BranchFacts,
): FulfilledFollowUp {
  const shownBy = 'callId' in contact ? { callId: contact.callId } : { reply: contact.reply };
  const proof: Proof =
    'callId' in contact ? { type: 'call', id: contact.callId } : { type: 'writtenReply', id: pending.id };
  const met = meetObligation(obligation, { at: contact.at, proof, doneBy: contact.doneBy }, facts);
  const second =
    pending.ordinal === 'first'
      ? planFollowUp(
          dossier,
          {
            ordinal: 'second',
            event: 'firstFollowUpMade',
            ...visitOf(pending),
            anchorAt: contact.at,
            previous: pending,
            previousTopics: contact.topics,
          },
          facts,
        )
      : undefined;
  const followUp = followUpInState(
    pending,
    { status: 'done', doneAt: contact.at, ...shownBy },
    { ...(second && { nextFollowUpId: second.followUp.id }) },
  );
  const written = writtenFollowUp(followUp, met);
  return {
    ...written,
    changes: [...written.changes, ...(second ? second.changes : [])],
    ...(second && { planned: { followUp: second.followUp, obligation: second.obligation } }),
  };
}
