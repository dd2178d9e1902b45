import type { Branch } from '../domain/records/branch.ts';
import type { Letter, LetterWords } from '../domain/records/letter.ts';
import type { LetterToWrite } from '../domain/records/letter-to-write.ts';

/** Writes letters in words. Pure. */
export interface LetterWriter {
  write(given: LetterToWrite): LetterWords;
  /** A page marked so that nobody sends it. */
  asDraft(page: string, language: Letter['language']): string;
  /** Several pages as one document to print. */
  together(pages: readonly string[], branch: Branch): string;
}
