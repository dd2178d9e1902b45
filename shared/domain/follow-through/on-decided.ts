import type { AnyRefusal, Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { asDecided } from './as-decided.ts';
import { withTouched } from './with-touched.ts';

/**
 * Lets a rule decide on a dossier as it was decided so far, whatever of that is still to be carried out.
 * @param stored the dossier as it is kept.
 * @returns what the rule decided, completed so that it can be written over what is kept.
 */
export function onDecided<Result, Refusal extends AnyRefusal>(
  stored: DossierState,
  rule: (dossier: DossierState) => Decision<RecordChange, Result, Refusal>,
  facts: BranchFacts,
): Decision<RecordChange, Result, Refusal> {
  const decision = rule(asDecided(stored, facts));
  if (decision.outcome === 'refused') return decision;
  return { ...decision, changes: withTouched(stored, decision.changes, facts) };
}
