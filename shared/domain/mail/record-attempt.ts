import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { Facts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { type Mail, mailInState, type MailState } from '../records/mail.ts';
import { backOffMinutes, GRACE_MINUTES } from './delivery-times.ts';

/** What the sender saw of one attempt. */
export type AttemptOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  /** SES takes none now (throttled, paused, not set up); this one was certainly not sent. */
  | { readonly outcome: 'deferred' }
  /** SES will never take this mail. */
  | { readonly outcome: 'refused' }
  /** The mail could not be rendered. */
  | { readonly outcome: 'unwritable' }
  /** Time out, connection lost, server error: it may or may not have been sent. */
  | { readonly outcome: 'unknown' };

/**
 * Records the result of an attempt. When an event of SES was faster, or the lease was given up meanwhile,
 * nothing changes.
 */
export function decideRecordAttempt(
  mail: Mail,
  attemptId: string,
  seen: AttemptOutcome,
  facts: Pick<Facts, 'now'>,
): Decision<RecordChange, { readonly status: Mail['status'] }, never> {
  const open = mail.status === 'sending' || (mail.status === 'unknown' && seen.outcome !== 'unknown');
  if (!open || mail.attemptId !== attemptId) return accepted([], { status: mail.status });
  const state = stateAfter(seen, attemptId, mail.attempts, facts.now);
  return accepted([replace(mailInState(mail, state))], { status: state.status });
}

function stateAfter(seen: AttemptOutcome, attemptId: string, attempts: number, now: Instant): MailState {
  switch (seen.outcome) {
    case 'accepted':
      return { status: 'sent', messageId: seen.messageId, sentAt: now };
    case 'deferred': {
      const again = plusMinutes(now, backOffMinutes(attempts));
      return { status: 'pending', notBeforeAt: again, wakeAt: again };
    }
    case 'refused':
    case 'unwritable':
      return { status: 'failed', failedAt: now, reason: seen.outcome };
    case 'unknown':
      return { status: 'unknown', attemptId, graceUntilAt: plusMinutes(now, GRACE_MINUTES) };
    default:
      return assertNever(seen);
  }
}
