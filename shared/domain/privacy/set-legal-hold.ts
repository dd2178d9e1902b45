import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type LegalHoldReason, writtenHold } from './written-hold.ts';

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
  return writtenHold({ ...customer, legalHold });
}
