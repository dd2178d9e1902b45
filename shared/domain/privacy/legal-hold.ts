import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replaced } from '../records/change.ts';

export interface LegalHoldReason {
  readonly reason: string;
}

/** A dispute runs, or may: nothing of the dossier is erased until the hold is lifted (practice C.10). */
export function decideSetLegalHold(
  { customer }: DossierState,
  { reason }: LegalHoldReason,
  facts: BranchFacts,
): Decision<
  RecordChange,
  Customer,
  { readonly code: 'legal-hold'; readonly data: { readonly since: string } }
> {
  if (customer.legalHold) return refused({ code: 'legal-hold', data: { since: customer.legalHold.since } });
  const legalHold = { since: facts.now, by: staffBehind(facts.actor), reason };
  return written({ ...customer, legalHold });
}

/** The dispute is over. That there was a hold, and why it ended, stays on record. */
export function decideLiftLegalHold(
  { customer }: DossierState,
  { reason }: LegalHoldReason,
  facts: BranchFacts,
): Decision<RecordChange, Customer, { readonly code: 'no-legal-hold' }> {
  const { legalHold, liftedHolds = [], ...rest } = customer;
  if (!legalHold) return refused({ code: 'no-legal-hold' });
  const lifted = {
    ...legalHold,
    liftedAt: facts.now,
    liftedBy: staffBehind(facts.actor),
    liftedBecause: reason,
  };
  return written({ ...rest, liftedHolds: [...liftedHolds, lifted] });
}

function written(customer: Customer) {
  const { record, change } = replaced(customer);
  return accepted([change], record);
}
