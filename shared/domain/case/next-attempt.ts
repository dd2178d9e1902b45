import { type Instant, latest, minutesBetween, plusMinutes } from '../../kernel/instant.ts';
import { nextContactInstant } from '../consent/index.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import { effectOf, nextAttemptNotBefore } from '../follow-up/index.ts';
import type { Obligation } from '../records/obligation.ts';
import { reminderOf, withoutReminder, withReminder } from '../obligation/index.ts';
import type { CallOnCase } from './inform-customer.ts';

/** A reminder sooner than this after an attempt is not worth it. */
const SHORTEST_WAIT_MINUTES = 15;

/**
 * The reply is owed the same day, so its owner is reminded to try again that day (state machine E.3). There
 * is no reminder when another call is of no use, when a talk was agreed for later, or when no hour to call is
 * left before the deadline.
 * @param reply the obligation to tell the customer.
 */
export function withNextAttempt(
  reply: Obligation,
  call: CallOnCase,
  customer: Customer,
  facts: BranchFacts,
): Obligation {
  const at = isAgreedLater(reply, facts) ? undefined : nextAttemptAt(call, reply, customer, facts);
  if (at) return withReminder(reply, 'nextAttempt', at);
  return reminderOf(reply, 'nextAttempt') ? withoutReminder(reply, 'nextAttempt') : reply;
}

function isAgreedLater(reply: Obligation, { now }: BranchFacts): boolean {
  const agreedAt = reminderOf(reply, 'callback');
  return agreedAt !== undefined && now < agreedAt;
}

/**
 * The outcome of the attempt says how long to wait (practice C.6). Where that would be too late, half of that
 * time, or half of the half, always in hours when the customer may be called.
 */
function nextAttemptAt(
  { outcome, startedAt }: CallOnCase,
  { dueAt }: Obligation,
  customer: Customer,
  facts: BranchFacts,
): Instant | undefined {
  const effect = effectOf(outcome);
  if (effect !== 'attempt' && effect !== 'hungUp') return undefined;
  const { now } = facts;
  const wished = latest(nextAttemptNotBefore(outcome, startedAt, facts), now);
  const after = (minutes: number): Instant | undefined => {
    const at = nextContactInstant(plusMinutes(now, minutes), facts, customer);
    if (at && at < dueAt) return at;
    const half = Math.floor(minutes / 2);
    return half < SHORTEST_WAIT_MINUTES ? undefined : after(half);
  };
  return after(minutesBetween(now, wished));
}
