import type { LetterId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Letter, LetterRegisterLine } from '../records/letter.ts';

export interface LetterUnknown {
  readonly code: 'letter-unknown';
  readonly data: { readonly letterId: LetterId };
}

/** The letter is in a state in which this cannot be done with it. */
export interface LetterStatusWrong {
  readonly code: 'letter-status-wrong';
  readonly data: { readonly status: Letter['status']; readonly expected: readonly Letter['status'][] };
}

export type LetterNotReady = LetterUnknown | LetterStatusWrong;

type InStatus<Status extends Letter['status']> = Extract<Letter, { readonly status: Status }>;

/** @returns the letter when it is in one of these states, or why nothing can be done with it. */
export function findLetter<Status extends Letter['status']>(
  dossier: DossierState,
  letterId: LetterId,
  ...expected: readonly Status[]
): { readonly found: InStatus<Status> } | { readonly found?: undefined; readonly refusal: LetterNotReady } {
  const letter = dossier.letters.find(({ id }) => id === letterId);
  if (!letter) return { refusal: { code: 'letter-unknown', data: { letterId } } };
  if (!isIn(letter, expected)) {
    return { refusal: { code: 'letter-status-wrong', data: { status: letter.status, expected } } };
  }
  return { found: letter };
}

function isIn<Status extends Letter['status']>(
  letter: Letter,
  expected: readonly Status[],
): letter is InStatus<Status> {
  return expected.some((status) => status === letter.status);
}

/**
 * The line of a letter that was sent.
 * @throws when it was not read: the plan of the command must name the letter.
 */
export function lineRead(line: LetterRegisterLine | undefined): LetterRegisterLine {
  if (!line) throw new Error('The register line of the letter was not read');
  return line;
}
