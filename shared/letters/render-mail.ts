import type { Mail } from '../domain/mail/index.ts';
import { digestLetter } from './digest-letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';

/** A mail in words, ready to be packed into a message. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders a mail from its own data alone: the same mail reads the same on every attempt. */
export function renderMail(mail: Pick<Mail, 'language' | 'to' | 'content'>): RenderedMail {
  const letter = digestLetter(mail);
  return { subject: letter.subject, html: letterToHtml(letter), text: letterToText(letter) };
}
