import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import type { Binding } from '../../runtime/binding.ts';
import { approveLetterBinding } from './approve-letter.ts';
import { archiveLetterBinding } from './archive-letter.ts';
import { discardLetterBinding } from './discard-letter.ts';
import { draftLetterBinding } from './draft-letter.ts';
import { getLetterBinding } from './get-letter.ts';
import { getLetterCopyBinding } from './get-letter-copy.ts';
import { getLetterRegisterBinding } from './get-letter-register.ts';
import { listWaitingLettersBinding } from './list-waiting-letters.ts';
import { markLetterReturnedBinding } from './mark-letter-returned.ts';
import { postLetterBinding } from './post-letter.ts';
import { postLettersBinding } from './post-letters.ts';
import { readLetterPageBinding } from './read-letter-page.ts';
import { readLetterPagesBinding } from './read-letter-pages.ts';
import { recordLetterAnswerBinding } from './record-letter-answer.ts';
import { settleLetterBinding } from './settle-letter.ts';
import { voidLetterLineBinding } from './void-letter-line.ts';

export function letterBindings(writer: LetterWriter): readonly Binding[] {
  return [
    approveLetterBinding(writer),
    archiveLetterBinding,
    discardLetterBinding,
    draftLetterBinding,
    getLetterBinding,
    getLetterCopyBinding,
    getLetterRegisterBinding,
    listWaitingLettersBinding,
    markLetterReturnedBinding,
    postLetterBinding,
    postLettersBinding,
    readLetterPageBinding(writer),
    readLetterPagesBinding(writer),
    recordLetterAnswerBinding,
    settleLetterBinding,
    voidLetterLineBinding,
  ];
}
