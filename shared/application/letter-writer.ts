import type { Branch } from '../domain/records/branch.ts';
import type { Customer } from '../domain/records/dossier.ts';
import type { Letter, LetterWords } from '../domain/records/letter.ts';
import type { Instant } from '../kernel/instant.ts';

/** Everything a letter to a customer is written from. */
export interface LetterToWrite {
  readonly letter: Letter;
  readonly customer: Customer;
  readonly branch: Branch;
  /** The day the letter bears. */
  readonly at: Instant;
  /** Stops mail of this purpose with one click. Absent where it cannot be stopped. */
  readonly unsubscribeUrl?: string;
}

/** Writes letters in words. Pure. */
export interface LetterWriter {
  write(given: LetterToWrite): LetterWords;
  /** A page marked so that nobody sends it. */
  asDraft(page: string, language: Letter['language']): string;
  /** Several pages as one document to print. */
  together(pages: readonly string[], branch: Branch): string;
}
