import type { Consent } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import type { RecordChange } from '../records.ts';

/** Tells the supervisors what a customer wants no more of (practice C.9 no. 3). */
export function tellSupervisors(
  _dossier: DossierState,
  _entries: readonly Consent[],
  _facts: BranchFacts,
): readonly RecordChange[] {
  return [];
}
