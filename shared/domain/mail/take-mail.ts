import { plusMinutes } from '../../kernel/instant.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { Facts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { type Mail, mailInState } from '../records/mail.ts';
import { LEASE_MINUTES } from './delivery-times.ts';

export type TakenMail =
  | { readonly taken: true; readonly mail: Mail; readonly attemptId: string }
  /** Another sender has it, it is settled, or it must wait. Or it is `stopped`, now and permanently. */
  | { readonly taken: false; readonly stopped?: true };

/**
 * Takes a mail for one attempt. Only the sender who commits this sends it. The attempt is numbered, so that
 * its result cannot be mistaken for another's.
 * @param mayBeSent whether its reader may be written to. A mail that may not go out never does.
 */
export function decideTakeMail(
  mail: Mail,
  mayBeSent: boolean,
  facts: Pick<Facts, 'now'>,
): Decision<RecordChange, TakenMail, never> {
  if (mail.status !== 'pending' || facts.now < mail.notBeforeAt) return accepted([], { taken: false });
  if (!mayBeSent) {
    const stopped = mailInState(mail, { status: 'failed', failedAt: facts.now, reason: 'contactStopped' });
    return accepted([replace(stopped)], { taken: false, stopped: true });
  }
  const attemptId = String(mail.attempts + 1);
  const leaseUntilAt = plusMinutes(facts.now, LEASE_MINUTES);
  const counted = { attempts: mail.attempts + 1 };
  const sending = mailInState(mail, { status: 'sending', attemptId, leaseUntilAt }, counted);
  return accepted([replace(sending)], { taken: true, mail: sending, attemptId });
}
