import type { AttemptOutcome } from '../domain/mail/index.ts';
import type { Instant } from '../kernel/instant.ts';
import type { MailReference } from './mail-command.ts';

/** One attempt to send one mail, ready rendered. */
export interface OutgoingMail extends MailReference {
  readonly attemptId: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly language: string;
  /** When it was written; shown as its date, the same on every attempt. */
  readonly createdAt: Instant;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export type SendOutcome = Exclude<AttemptOutcome, { outcome: 'unwritable' }>;

/** Hands mails to the mail service, once: it never tries again by itself. */
export interface MailSender {
  /**
   * @returns what is known of the attempt and, unless it was accepted, the name of the error for the log.
   * Errors are outcomes here, not exceptions.
   */
  send(mail: OutgoingMail): Promise<{ readonly outcome: SendOutcome; readonly errorName?: string }>;
}
