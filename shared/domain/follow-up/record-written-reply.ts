import type { FollowUpId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import { actingForOwner } from '../branch/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { findPending, type FollowUpNotPending } from './find-pending.ts';
import { type FulfilledFollowUp, fulfilFollowUp, isTooEarly } from './fulfil-follow-up.ts';
import type { WrittenReply } from '../records/follow-up.ts';

export interface RecordWrittenReply {
  readonly followUpId: FollowUpId;
  readonly receivedAt: Instant;
  readonly reply: WrittenReply;
}

export type WrittenReplyRefusal =
  | EventTimeRefusal
  | FollowUpNotPending
  | { readonly code: 'written-reply-not-counted' }
  | { readonly code: 'written-reply-early'; readonly data: { readonly opensAt: Instant } };

/**
 * The customer answered both questions in writing. That counts as the contact of the follow-up, no matter who
 * at the branch received it, and has a proof of its own kind (policy A.3 no. 11, setting
 * `writtenReplyCounts`). It counts at the moment it came in. It is refused before the window opens, because
 * the call is then still to be made.
 */
export function decideRecordWrittenReply(
  dossier: DossierState,
  { followUpId, receivedAt, reply }: RecordWrittenReply,
  facts: BranchFacts,
): Decision<RecordChange, FulfilledFollowUp, WrittenReplyRefusal> {
  if (!facts.settings.writtenReplyCounts) return refused({ code: 'written-reply-not-counted' });
  const search = findPending(dossier, followUpId);
  if (!search.found) return refused(search.refusal);
  const refusal = checkEventTime(receivedAt, facts);
  if (refusal) return refused(refusal);
  const { followUp, obligation } = search.found;
  if (isTooEarly(obligation, receivedAt, facts)) {
    return refused({ code: 'written-reply-early', data: { opensAt: obligation.opensAt } });
  }
  const contact = { at: receivedAt, doneBy: staffBehind(facts.actor), topics: [], reply };
  const fulfilled = fulfilFollowUp(dossier, followUp, obligation, contact, facts);
  return accepted(fulfilled.changes, fulfilled, actingForOwner(obligation.ownerId, facts));
}
