import type { AttemptOutcome } from '../domain/mail/index.ts';
import type { MailWords } from '../domain/records/mail-words.ts';
import type { Instant } from '../kernel/instant.ts';
import type { MailReference } from './mail-command.ts';

/** One attempt to send one mail, ready rendered. */
export interface OutgoingMail extends MailReference, MailWords {
  readonly attemptId: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly language: string;
  /** When it was written; shown as its date, the same on every attempt. */
  readonly createdAt: Instant;
}

/** What is known of one attempt and, unless it was accepted, the name of the error for the log. */
export interface SendResult {
  readonly outcome: AttemptOutcome;
  readonly errorName?: string;
}

/** Hands a mail to the mail service once. It never tries again by itself. */
export interface MailSender {
  /** Errors are outcomes here, not exceptions, because the caller must record them. */
  send(mail: OutgoingMail): Promise<SendResult>;
}
