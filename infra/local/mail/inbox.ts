import PostalMime from 'postal-mime';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SentMail } from './sent-mail.ts';

/** A message as its reader sees it. */
export interface InboxMail {
  readonly messageId: string;
  readonly sentAt: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Unpacks an accepted message. */
export async function readMail(mail: SentMail): Promise<InboxMail> {
  const { subject = '', text = '', html = '' } = await PostalMime.parse(mail.raw);
  return {
    messageId: mail.messageId,
    sentAt: mail.sentAt,
    to: mail.destinations.join(', '),
    subject,
    text,
    html,
    tags: mail.tags,
  };
}
