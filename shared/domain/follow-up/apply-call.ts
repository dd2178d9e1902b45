import { assertNever } from '../../kernel/never.ts';
import type { StaffId } from '../../kernel/ids.ts';
import type { CallRecord, FollowUpLink } from '../records/call.ts';
import { type DialledNumber, isDialled } from '../dossier/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { withAnotherAgent, withCallback, withoutCallback } from '../obligation/index.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { type ContactMade, type FulfilledFollowUp, fulfilFollowUp, isTooEarly } from './fulfil-follow-up.ts';
import { nextAttemptNotBefore } from './next-attempt.ts';
import { effectOf } from './outcome-effect.ts';
import type { Closing, PendingFollowUp } from '../records/follow-up.ts';
import { writtenFollowUp } from './written-follow-up.ts';

/** What a follow-up needs to know of a call. The numbers are given when the record is written. */
export type AppliedCall = Pick<
  CallRecord,
  'id' | 'startedAt' | 'outcome' | 'topics' | 'callbackAt' | 'vehicleId'
> & { readonly handledBy: StaffId; readonly dialled?: DialledNumber };

export interface AppliedToFollowUp extends FulfilledFollowUp {
  readonly effect: FollowUpLink['effect'];
}

/**
 * Applies the outcome of a call to a pending follow-up it was linked to. A contact that comes too early is
 * recorded but fulfils nothing.
 */
export function applyCall(
  dossier: DossierState,
  pending: PendingFollowUp,
  obligation: Obligation,
  call: AppliedCall,
  facts: BranchFacts,
): AppliedToFollowUp {
  const tried = withAttempt(pending, call);
  const early = isTooEarly(obligation, call.startedAt, facts);
  const effect = effectOf(call.outcome);
  const close = (closing: Closing): AppliedToFollowUp => ({
    effect: 'closed',
    ...closeFollowUp(tried, obligation, closing, call.startedAt, facts),
  });

  const triedInVain = (): AppliedToFollowUp =>
    stillPending(
      early ? 'early' : 'attempt',
      { ...tried, nextAttemptNotBeforeAt: nextAttemptNotBefore(call.outcome, call.startedAt, facts) },
      obligation,
    );

  switch (effect) {
    case 'contact':
      return early
        ? stillPending('early', tried, obligation)
        : { effect: 'satisfied', ...fulfilFollowUp(dossier, tried, obligation, contactOf(call), facts) };
    case 'callback':
      return callback(tried, obligation, call, facts);
    case 'attempt':
      return triedInVain();
    case 'languageBarrier':
      return stillPending(
        early ? 'early' : 'attempt',
        tried,
        withAnotherAgent(obligation, facts.now),
        obligation,
      );
    case 'hungUp':
      return pending.attempts.some(({ outcome }) => outcome === 'hungUp')
        ? close({ status: 'refused', callId: call.id })
        : triedInVain();
    case 'refused':
      return close({ status: 'refused', callId: call.id });
    case 'badNumber':
      return hasOtherNumber(dossier, call)
        ? stillPending(early ? 'early' : 'attempt', tried, obligation)
        : close({ status: 'unreachable', because: 'badNumber' });
    case 'vehicleSold':
      return isOfAnotherCar(pending, call)
        ? stillPending(early ? 'early' : 'attempt', tried, obligation)
        : close({ status: 'suppressed', callId: call.id, because: effect });
    case 'doNotCall':
    case 'deceased':
      return close({ status: 'suppressed', callId: call.id, because: effect });
    default:
      return assertNever(effect);
  }
}

/** A talk agreed for later stays agreed until its time. After that, any attempt counts as made for it. */
function withAttempt(pending: PendingFollowUp, call: AppliedCall): PendingFollowUp {
  const { callbackAt, nextAttemptNotBeforeAt: _, ...rest } = pending;
  const attempt = { callId: call.id, at: call.startedAt, outcome: call.outcome };
  const stillAgreed = callbackAt !== undefined && call.startedAt < callbackAt;
  return { ...rest, attempts: [...pending.attempts, attempt], ...(stillAgreed && { callbackAt }) };
}

/** @param stored the obligation as it was, where the call changed it already. */
function stillPending(
  effect: 'early' | 'attempt',
  followUp: PendingFollowUp,
  obligation: Obligation,
  stored = obligation,
): AppliedToFollowUp {
  const reminded = obligation.pendingSteps.some(({ step }) => step === 'callback');
  const next = followUp.callbackAt || !reminded ? obligation : withoutCallback(obligation);
  return { effect, ...writtenFollowUp(followUp, next, stored) };
}

function callback(
  pending: PendingFollowUp,
  obligation: Obligation,
  call: AppliedCall,
  facts: BranchFacts,
): AppliedToFollowUp {
  if (!call.callbackAt) throw new Error(`Call ${call.id} agreed a callback without its time`);
  const followUp: PendingFollowUp = { ...pending, callbackAt: call.callbackAt };
  const waiting = withCallback(obligation, call.callbackAt, facts);
  return { effect: 'callback', ...writtenFollowUp(followUp, waiting) };
}

function contactOf({ id: callId, startedAt: at, handledBy: doneBy, topics }: AppliedCall): ContactMade {
  return { at, doneBy, topics, callId };
}

/** A sale ends what was owed for that car. Where the call names none, it is the car of the follow-up. */
function isOfAnotherCar({ vehicleId }: PendingFollowUp, call: AppliedCall): boolean {
  return call.vehicleId !== undefined && call.vehicleId !== vehicleId;
}

function hasOtherNumber({ customer }: DossierState, call: AppliedCall): boolean {
  return customer.phones.some((phone) => !phone.problem && !isDialled(phone, call.dialled, customer));
}
