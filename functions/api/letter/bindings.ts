import type * as contracts from '../../../shared/contracts/letter/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  approveLetter: () => import('./approve-letter.ts'),
  archiveLetter: () => import('./archive-letter.ts'),
  discardLetter: () => import('./discard-letter.ts'),
  draftLetter: () => import('./draft-letter.ts'),
  getLetter: () => import('./get-letter.ts'),
  getLetterCopy: () => import('./get-letter-copy.ts'),
  getLetterRegister: () => import('./get-letter-register.ts'),
  listWaitingLetters: () => import('./list-waiting-letters.ts'),
  markLetterReturned: () => import('./mark-letter-returned.ts'),
  postLetter: () => import('./post-letter.ts'),
  postLetters: () => import('./post-letters.ts'),
  readLetterPage: () => import('./read-letter-page.ts'),
  readLetterPages: () => import('./read-letter-pages.ts'),
  recordLetterAnswer: () => import('./record-letter-answer.ts'),
  settleLetter: () => import('./settle-letter.ts'),
  voidLetterLine: () => import('./void-letter-line.ts'),
} satisfies FilesOf<typeof contracts>);
