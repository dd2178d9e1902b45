import type { LetterId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import type { Letter } from '../records/letter.ts';

/** Files a letter that needs nothing more, with its outcome. */
export function decideArchiveLetter(
  dossier: DossierState,
  { letterId }: { readonly letterId: LetterId },
  facts: BranchFacts,
): Decision<RecordChange, Letter, LetterNotReady> {
  const search = findLetter(dossier, letterId, 'posted', 'returned', 'answered');
  if (!search.found) return refused(search.refusal);
  const next: Letter = { ...search.found, status: 'archived', archivedAt: facts.now };
  return accepted([replace(next)], { ...next, version: next.version + 1 });
}
