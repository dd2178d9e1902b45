import { plusMinutes } from '../../kernel/instant.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { Facts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { type Mail, mailInState, type MailState } from '../records/mail.ts';
import { readyAt } from './ready-at.ts';
import { GRACE_MINUTES, MOST_ATTEMPTS } from './delivery-times.ts';
import { mailDueAt } from '../records/mail-due-at.ts';

/**
 * `nothing`: it moved on by itself. `notTaken`: announced, but nobody took it, so the caller should send it.
 */
export type LookedAfter = {
  readonly did: 'nothing' | 'announced' | 'notTaken' | 'leaseEnded' | 'sendAgain' | 'gaveUp' | 'shown';
};

/**
 * Does what a neglected mail needs. It announces it again, once. It treats an outcome that was never noted as
 * unknown. After the grace period it sends staff mail again, because a double is better than a miss. Customer
 * mail with an unknown outcome is never sent again; a person is told of it.
 */
export function decideLookAfterMail(
  mail: Mail,
  facts: Pick<Facts, 'now'>,
): Decision<RecordChange, LookedAfter, never> {
  const dueAt = mailDueAt(mail);
  if (dueAt === undefined || facts.now < dueAt) return accepted([], { did: 'nothing' });
  const become = (state: MailState, did: LookedAfter['did']) =>
    accepted([replace(mailInState(mail, state))], { did });

  if (mail.status === 'sending') {
    const graceUntilAt = plusMinutes(facts.now, GRACE_MINUTES);
    return become({ status: 'unknown', attemptId: mail.attemptId, graceUntilAt }, 'leaseEnded');
  }
  const announced = { ...readyAt(facts.now), announcedAgainAt: facts.now };
  if (mail.status === 'pending') {
    return mail.announcedAgainAt ? accepted([], { did: 'notTaken' }) : become(announced, 'announced');
  }
  if (mail.status === 'unknown' && mail.audience === 'customer') {
    const { attemptId, graceUntilAt } = mail;
    return become({ status: 'unknown', attemptId, graceUntilAt, shownAt: facts.now }, 'shown');
  }
  const resent = (mail.resent ?? 0) + 1;
  if (resent < MOST_ATTEMPTS) {
    const again = mailInState(mail, announced, { attempts: mail.attempts, resent });
    return accepted([replace(again)], { did: 'sendAgain' });
  }
  return become({ status: 'failed', failedAt: facts.now, reason: 'neverConfirmed' }, 'gaveUp');
}
