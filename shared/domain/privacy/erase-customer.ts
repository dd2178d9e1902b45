import type { Instant } from '../../kernel/instant.ts';
import { newPoint, standingNoes } from '../consent/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { type ErasureBlocks, erasureBlocks, isBlocked } from './erasure-blocks.ts';
import { forget } from './forget.ts';
import type { Erasure, ErasureReason, RunningErasure } from '../records/privacy.ts';
import { finished } from '../remainder/index.ts';

export interface EraseCustomer {
  readonly reason: ErasureReason;
  /** Cancels the follow-ups still to be made, instead of being refused because of them. */
  readonly cancelFollowUps: boolean;
}

export type EraseRefusal =
  | { readonly code: 'legal-hold'; readonly data: { readonly since: string } }
  | { readonly code: 'erasure-blocked'; readonly data: Omit<ErasureBlocks, 'legalHold'> };

/**
 * Begins to forget a customer (practice C.10). From here on the dossier has no name, no number and no
 * address, nobody can be looked up by them, and no command changes it any more; the rest of it follows in
 * parts. Hashes of numbers and address stay, so that a person who wants no contact is recognised. A second
 * call only says how far the erasure has come.
 */
export function decideEraseCustomer(
  dossier: DossierState,
  { reason, cancelFollowUps }: EraseCustomer,
  facts: BranchFacts,
): Decision<RecordChange, Erasure, EraseRefusal> {
  if (dossier.erasure) return accepted([], dossier.erasure);
  const { customer, head } = dossier;
  if (customer.legalHold) return refused({ code: 'legal-hold', data: { since: customer.legalHold.since } });
  const blocks = erasureBlocks(dossier);
  if (isBlocked(blocks, { cancelFollowUps })) {
    const { legalHold: _, ...rest } = blocks;
    return refused({ code: 'erasure-blocked', data: rest });
  }

  const { actor, now } = facts;
  const erasure: RunningErasure = {
    type: 'erasure',
    branchId: customer.branchId,
    groupId: head.groupId,
    customerId: customer.id,
    version: 1,
    reason,
    requestedAt: now,
    ...(actor.type === 'staff' && { requestedBy: actor.staffId }),
    status: 'running',
    round: 1,
    wakeAt: now,
  };
  return accepted(
    [
      replace({ ...head, erasedAt: now }),
      insert(erasure),
      replace(forget(customer, facts)),
      ...(dossier.remainder?.status === 'running' ? [replace(finished(dossier.remainder, now))] : []),
      ...(mustBeRecognised(dossier, reason) ? forgottenPoints(dossier, now) : []),
    ],
    erasure,
  );
}

/**
 * A person who asked to be forgotten is not called again, and a stop outlives the data it was recorded in. A
 * person who only stayed away for years is a new customer when they return, with every follow-up the policy
 * asks for.
 */
function mustBeRecognised(dossier: DossierState, reason: ErasureReason): boolean {
  const { doNotCall, suppressed } = dossier.customer;
  if (reason !== 'retentionOver' || doNotCall || suppressed) return true;
  return dossier.consents.some((said) => standingNoes(dossier, said).length > 0);
}

/** Every place at which the person was reached; a number written twice is one. */
function forgottenPoints(dossier: DossierState, since: Instant): readonly RecordChange[] {
  if (!dossier.contacts) throw new Error('An erasure must read the contact points it leaves');
  const { customerId } = dossier.head;
  return dossier.contacts.map((contact) => {
    const own = contact.points.find((point) => point.customerId === customerId);
    return own
      ? replace({ ...own, forgotten: { since } })
      : insert(newPoint(dossier, contact, { forgotten: { since } }));
  });
}
