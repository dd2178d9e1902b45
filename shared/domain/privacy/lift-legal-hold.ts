import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type LegalHoldReason, writtenHold } from './written-hold.ts';

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
  return writtenHold({ ...rest, liftedHolds: [...liftedHolds, lifted] });
}
