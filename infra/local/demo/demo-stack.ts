import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Client } from '../../../shared/contracts/client.ts';

/** What the demo needs of a running local stack: its public API, its clock and its inbox. */
export interface DemoStack {
  /** The API as that member of staff is let in. */
  clientOf(staffId: StaffId): Client;
  now(): Promise<Instant>;
  /** Moves the clock forward; answers when everything due on the way has happened. */
  moveTo(at: Instant): Promise<void>;
  /** Every e-mail sent so far. */
  mails(): Promise<readonly SentMail[]>;
  /** Opens the link that stops letters the way mail programs do (RFC 8058). */
  clickOnce(link: string): Promise<void>;
  /** How much work ended in a dead-letter queue. */
  lostWork(): Promise<number>;
}

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
