import type { LetterCopy } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { MailWords } from '../domain/records/mail-words.ts';
import { digestLetter, digestSender } from './digest-letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';

/**
 * Renders a mail only from what is stored, so that the same mail reads the same on every attempt.
 * @param copy of the letter the mail carries, where it carries one.
 * @param apiUrl where the API answers: rows of notices lead there, unless the group has a client.
 * @throws when that copy is missing.
 */
export function renderMail(
  mail: Pick<Mail, 'language' | 'to' | 'content'>,
  copy?: LetterCopy,
  apiUrl?: string,
): MailWords {
  const { content, language, to } = mail;
  if (content.template === 'letter') {
    if (!copy) throw new Error(`Letter ${content.letterId} has lost its copy`);
    const { subject, html, text, senderName, replyTo, unsubscribeUrl, calendar } = copy;
    return {
      subject,
      html,
      text,
      senderName,
      ...(replyTo && { replyTo }),
      ...(unsubscribeUrl && { unsubscribeUrl }),
      ...(calendar && { calendar }),
    };
  }
  const letter = digestLetter({ language, to, content }, apiUrl);
  return {
    subject: letter.subject,
    html: letterToHtml(letter),
    text: letterToText(letter),
    senderName: digestSender({ language, content }),
  };
}
