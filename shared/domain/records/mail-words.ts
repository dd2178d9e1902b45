/** A mail in words, ready to be packed into a message. */
export interface MailWords {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** As the reader sees the sender; the address stays that of the deployment. */
  readonly senderName?: string;
  readonly replyTo?: string;
  /** Where one click stops mail of this purpose (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** A calendar file to put the event into the reader's diary. */
  readonly calendar?: string;
}
