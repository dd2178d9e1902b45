import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import * as contracts from '../../../shared/contracts/letter/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

/** @param writer gives the letter writer. Called by the operations that show or send letters. */
export function letterBindings(writer: () => Promise<LetterWriter>): readonly Binding[] {
  return [
    onDemand(contracts.approveLetter, async () =>
      (await import('./approve-letter.ts')).approveLetterBinding(await writer()),
    ),
    onDemand(contracts.archiveLetter, async () => (await import('./archive-letter.ts')).archiveLetterBinding),
    onDemand(contracts.discardLetter, async () => (await import('./discard-letter.ts')).discardLetterBinding),
    onDemand(contracts.draftLetter, async () => (await import('./draft-letter.ts')).draftLetterBinding),
    onDemand(contracts.getLetter, async () => (await import('./get-letter.ts')).getLetterBinding),
    onDemand(
      contracts.getLetterCopy,
      async () => (await import('./get-letter-copy.ts')).getLetterCopyBinding,
    ),
    onDemand(
      contracts.getLetterRegister,
      async () => (await import('./get-letter-register.ts')).getLetterRegisterBinding,
    ),
    onDemand(
      contracts.listWaitingLetters,
      async () => (await import('./list-waiting-letters.ts')).listWaitingLettersBinding,
    ),
    onDemand(
      contracts.markLetterReturned,
      async () => (await import('./mark-letter-returned.ts')).markLetterReturnedBinding,
    ),
    onDemand(contracts.postLetter, async () => (await import('./post-letter.ts')).postLetterBinding),
    onDemand(contracts.postLetters, async () => (await import('./post-letters.ts')).postLettersBinding),
    onDemand(contracts.readLetterPage, async () =>
      (await import('./read-letter-page.ts')).readLetterPageBinding(await writer()),
    ),
    onDemand(contracts.readLetterPages, async () =>
      (await import('./read-letter-pages.ts')).readLetterPagesBinding(await writer()),
    ),
    onDemand(
      contracts.recordLetterAnswer,
      async () => (await import('./record-letter-answer.ts')).recordLetterAnswerBinding,
    ),
    onDemand(contracts.settleLetter, async () => (await import('./settle-letter.ts')).settleLetterBinding),
    onDemand(
      contracts.voidLetterLine,
      async () => (await import('./void-letter-line.ts')).voidLetterLineBinding,
    ),
  ];
}
