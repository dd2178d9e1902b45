import { actingForOwner } from '../branch/index.ts';
import { type Accepted, accepted } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import type { ChangedCase } from './clocks.ts';
import type { ServiceCase } from '../records/case.ts';

/**
 * Accepts a step of a case. If the owner is absent, the record names the owner the actor works for.
 */
export function acceptedFor(
  { ownerId }: Pick<ServiceCase, 'ownerId'>,
  changed: ChangedCase,
  facts: BranchFacts,
): Accepted<RecordChange, ChangedCase> {
  return accepted(changed.changes, changed, actingForOwner(ownerId, facts));
}
