import { decodeWords } from 'postal-mime';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { mailHeaders } from './mail-headers.ts';
import type { SentMail, SentMails } from './sent-mail.ts';

/** One line of the inbox. */
export interface MailSummary {
  readonly messageId: string;
  readonly sentAt: Instant;
  readonly to: string;
  readonly subject: string;
  /** The branch whose wall clock shows the times. */
  readonly branchId?: string;
}

export interface MailFilter {
  /** Part of an address. */
  readonly to: string;
  /** Part of the subject. */
  readonly subject: string;
}

/** Lines of the inbox, newest first. Of each message the headers are unpacked once. */
export interface MailSummaries {
  list(filter: MailFilter): readonly MailSummary[];
}

/** Unpacks the headers of kept messages for the inbox. */
export function mailSummaries(mails: SentMails): MailSummaries {
  const unpacked: MailSummary[] = [];
  return {
    list({ to, subject }) {
      for (const mail of mails.list(unpacked.length)) unpacked.push(summaryOf(mail));
      return unpacked.filter((mail) => holds(mail.to, to) && holds(mail.subject, subject)).toReversed();
    },
  };
}

function summaryOf({ messageId, sentAt, raw, destinations, tags }: SentMail): MailSummary {
  const branchId = tags['branchId'];
  return {
    messageId,
    sentAt,
    to: destinations.join(', '),
    subject: decodeWords(mailHeaders(raw).get('subject') ?? ''),
    ...(branchId !== undefined && { branchId }),
  };
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase());
}
