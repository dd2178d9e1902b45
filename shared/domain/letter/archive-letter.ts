import type { LetterId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type RecordChange, replace } from '../records.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import type { Letter } from './records.ts';

/** Files a letter that needs nothing more. */
export function decideArchiveLetter(
  dossier: DossierState,
  { letterId }: { readonly letterId: LetterId },
  facts: BranchFacts,
): Decision<RecordChange, Letter, LetterNotReady> {
  const search = findLetter(dossier, letterId, 'posted', 'returned', 'answered');
  if (!search.found) return refused(search.refusal);
  const { posting } = search.found;
  const next: Letter = {
    ...withoutOutcome(search.found),
    status: 'archived',
    posting,
    archivedAt: facts.now,
  };
  return accepted([replace(next)], { ...next, version: next.version + 1 });
}

type Filed = Extract<Letter, { readonly status: 'posted' | 'returned' | 'answered' }>;

/** The outcome stays on the register line; the letter itself is filed. */
function withoutOutcome(letter: Filed) {
  switch (letter.status) {
    case 'returned': {
      const { returnedAt: _, because: __, reason: ___, ...rest } = letter;
      return rest;
    }
    case 'answered': {
      const { answeredAt: _, answer: __, ...rest } = letter;
      return rest;
    }
    case 'posted':
      return letter;
  }
}
