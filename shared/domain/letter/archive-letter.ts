import { assertNever } from '../../kernel/never.ts';
import type { LetterId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import { type FiledOutcome, type Letter, letterInState } from '../records/letter.ts';

/** Files a letter that needs nothing more, with its outcome. */
export function decideArchiveLetter(
  dossier: DossierState,
  { letterId }: { readonly letterId: LetterId },
  facts: BranchFacts,
): Decision<RecordChange, Letter, LetterNotReady> {
  const search = findLetter(dossier, letterId, 'posted', 'returned', 'answered');
  if (!search.found) return refused(search.refusal);
  const { posting } = search.found;
  const next = letterInState(search.found, {
    status: 'archived',
    posting,
    archivedAt: facts.now,
    ...outcomeOf(search.found),
  });
  const { record, change } = replaced(next);
  return accepted([change], record);
}

/** Whether it came back and what the customer answered stays readable. */
function outcomeOf(letter: FiledLetter): FiledOutcome {
  switch (letter.status) {
    case 'posted':
      return {};
    case 'returned': {
      const { returnedAt, because, reason } = letter;
      return { returnedAt, because, ...(reason && { reason }) };
    }
    case 'answered': {
      const { answeredAt, answer } = letter;
      return { answeredAt, answer };
    }
    default:
      return assertNever(letter);
  }
}

type FiledLetter = Extract<Letter, { readonly status: 'posted' | 'returned' | 'answered' }>;
