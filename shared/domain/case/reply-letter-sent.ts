import type { LetterId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { lastSolution } from './last-solution.ts';
import type { ServiceCase } from '../records/case.ts';

type Letters = Pick<DossierState, 'letters'>;

/**
 * Whether the last answer went out by letter and the letter has not come back. An earlier letter gave
 * another answer.
 * @param besides a letter that does not count.
 */
export function replyLetterSent({ letters }: Letters, serviceCase: ServiceCase, besides?: LetterId): boolean {
  const since = lastSolution(serviceCase)?.at ?? serviceCase.openedAt;
  return letters.some(
    (letter) =>
      letter.id !== besides &&
      letter.caseId === serviceCase.id &&
      letter.kind === 'reply' &&
      wasSent(letter) &&
      letter.posting.postedAt >= since,
  );
}

/** A letter that came back has told nobody, whether it was filed or not. */
function wasSent(
  letter: Letters['letters'][number],
): letter is Extract<typeof letter, { readonly status: 'posted' | 'answered' | 'archived' }> {
  if (letter.status === 'archived') return letter.because === undefined;
  return letter.status === 'posted' || letter.status === 'answered';
}
