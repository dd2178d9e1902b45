import type { Branch } from '../../domain/records/branch.ts';
import type { Letter } from '../../domain/records/letter.ts';
import { wordsFor } from './customer-letter.ts';
import { markedAsDraft, pagesOf } from './letter-page.ts';
import { writeLetter } from './write-letter.ts';

/** Writes letters to customers. */
export const letterWriter = {
  write: writeLetter,
  asDraft: (page: string, language: Letter['language']): string =>
    markedAsDraft(page, wordsFor(language).draft),
  together: (pages: readonly string[], { name, language, country }: Branch): string =>
    pagesOf(pages, { title: name, language, country }),
};
