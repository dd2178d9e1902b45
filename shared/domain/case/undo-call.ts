import type { CallRecord } from '../records/call.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { ChangedCase } from './clocks.ts';
import { undoContact, type Voiding } from './undo-contact.ts';

/**
 * Takes back what a wrongly recorded call did to cases. What it alone brought ends with it. What rests on it is owed
 * again in its old window, and what stands without it goes on.
 */
export function undoCallOnCases(
  dossier: DossierState,
  call: Pick<CallRecord, 'id' | 'cases'>,
  voiding: Voiding,
  facts: BranchFacts,
): readonly ChangedCase[] {
  const contact = { type: 'call', id: call.id } as const;
  return (call.cases ?? []).flatMap(({ caseId, effect }) => {
    const serviceCase = dossier.cases.find(({ id }) => id === caseId);
    if (!serviceCase) return [];
    return undoContact(dossier, serviceCase, contact, { ...voiding, noted: effect !== 'unchanged' }, facts);
  });
}
