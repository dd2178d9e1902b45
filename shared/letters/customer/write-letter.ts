import type { LetterWords } from '../../domain/records/letter.ts';
import { letterToHtml } from '../letter-to-html.ts';
import { letterToText } from '../letter-to-text.ts';
import { calendarFile } from './calendar-file.ts';
import { customerLetter } from './customer-letter.ts';
import { letterToPage } from './letter-page.ts';
import type { LetterToWrite } from '../../domain/records/letter-to-write.ts';

/** The words of a letter exactly as they are sent: as a mail, or as the printed page. */
export function writeLetter(asked: LetterToWrite): LetterWords {
  const given = { ...asked, branch: withUnbrokenNumber(asked.branch) };
  const { letter, branch, at, unsubscribeUrl } = given;
  const written = customerLetter(given);
  const { event } = letter;
  const replyTo = branch.sender?.email;
  return {
    subject: written.subject,
    html: letter.channel === 'email' ? letterToHtml(written) : letterToPage(written, given),
    text: letterToText(written),
    senderName: written.senderName,
    ...(replyTo && { replyTo }),
    ...(unsubscribeUrl && letter.channel === 'email' && { unsubscribeUrl }),
    ...(event &&
      letter.channel === 'email' && {
        calendar: calendarFile(event, {
          uid: letter.id,
          writtenAt: at,
          description: letter.fields['content'] ?? event.title,
          ...(replyTo && { organizer: { name: branch.name, email: replyTo } }),
        }),
      }),
  };
}

/** A telephone number is never broken over two lines. */
function withUnbrokenNumber(branch: LetterToWrite['branch']): LetterToWrite['branch'] {
  const { sender } = branch;
  if (!sender?.phoneNumber) return branch;
  return { ...branch, sender: { ...sender, phoneNumber: sender.phoneNumber.replaceAll(' ', '\u00a0') } };
}
