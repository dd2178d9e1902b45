import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import { accepted, type Decision } from '../records/decision.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { type Mail, mailInState, type MailState } from '../records/mail.ts';

/** What SES tells of a mail later, in any order and any number of times. */
export type MailEvent = { readonly messageId: string; readonly at: Instant } & (
  | { readonly event: 'accepted' | 'rejected' | 'delivered' | 'complained' }
  | { readonly event: 'bounced'; readonly hard: boolean }
);

/**
 * Applies an event of SES to the mail. Events have an order: accepted, rejected, bounced for now, delivered,
 * bounced permanently, complained. SES tells of a bounce for now only once it has stopped trying, so without a delivery
 * it is none; after one it is the answer of a machine. Of two, the later in this order wins, whichever arrives first. So
 * repetitions and a changed order are harmless. A late permanent bounce takes back a delivery. An event that overtakes our own note of the attempt settles the mail, even
 * one that waits to be sent again.
 */
export function decideResolveMail(
  mail: Mail,
  event: MailEvent,
): Decision<RecordChange, { readonly status: Mail['status'] }, never> {
  const told = stateTold(event);
  if (progressOf(told) <= progressOf(mail)) return accepted([], { status: mail.status });
  return accepted([replace(mailInState(mail, told))], { status: told.status });
}

function stateTold(event: MailEvent): MailState {
  const { messageId, at } = event;
  switch (event.event) {
    case 'accepted':
      return { status: 'sent', messageId, sentAt: at };
    case 'rejected':
      return { status: 'failed', failedAt: at, reason: 'rejected' };
    case 'delivered':
      return { status: 'delivered', messageId, deliveredAt: at };
    case 'bounced':
      return { status: 'bounced', messageId, bouncedAt: at, hard: event.hard };
    case 'complained':
      return { status: 'complained', messageId, complainedAt: at };
    default:
      return assertNever(event);
  }
}

function progressOf(state: MailState): number {
  switch (state.status) {
    case 'pending':
    case 'sending':
    case 'unknown':
      return 0;
    case 'failed':
      return state.reason === 'rejected' ? 2 : 0;
    case 'sent':
      return 1;
    case 'delivered':
      return 4;
    case 'bounced':
      return state.hard ? 5 : 3;
    case 'complained':
      return 6;
    default:
      return assertNever(state);
  }
}
