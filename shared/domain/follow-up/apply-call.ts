import { type Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { StaffId } from '../../kernel/ids.ts';
import type { CallRecord, FollowUpLink } from '../call/index.ts';
import { isDialled } from '../dossier/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import {
  type Obligation,
  isEarly,
  meetObligation,
  withCallback,
  withoutCallback,
} from '../obligation/index.ts';
import { type RecordChange, replace } from '../records.ts';
import { type Closing, closeFollowUp } from './close-follow-up.ts';
import { nextAttemptNotBefore } from './next-attempt.ts';
import { effectOf } from './outcome-effect.ts';
import { planFollowUp } from './plan-follow-up.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';
import type { FollowUp, PendingFollowUp } from './records.ts';

/** What a follow-up needs to know of a call; the numbers are given when the record is written. */
export type AppliedCall = Pick<
  CallRecord,
  'id' | 'startedAt' | 'outcome' | 'topics' | 'callbackAt' | 'phoneNumber'
> & { readonly handledBy: StaffId };

export interface AppliedToFollowUp extends FollowUpWithObligation {
  readonly effect: FollowUpLink['effect'];
  readonly changes: readonly RecordChange[];
  /** The second follow-up that a first one brings, once made. */
  readonly planned?: FollowUpWithObligation;
}

/**
 * Carries the outcome of a call into a pending follow-up it was linked to. A contact before the window
 * opens is on record but fulfils nothing, unless the branch counts early contacts (policy A.3 no. 3); none
 * counts that was made before the car was even out.
 */
export function applyCall(
  dossier: DossierState,
  pending: PendingFollowUp,
  obligation: Obligation,
  call: AppliedCall,
  facts: BranchFacts,
): AppliedToFollowUp {
  const tried = withAttempt(pending, call);
  const early =
    call.startedAt < obligation.anchor.at ||
    (isEarly(obligation, call.startedAt) && !facts.settings.earlyContactCounts);
  const effect = effectOf(call.outcome);
  const close = (closing: Closing): AppliedToFollowUp => ({
    effect: 'closed',
    ...closeFollowUp(tried, obligation, closing, call.startedAt),
  });

  const triedInVain = (): AppliedToFollowUp =>
    stillPending(
      early ? 'early' : 'attempt',
      { ...tried, nextAttemptNotBeforeAt: nextAttemptNotBefore(call.outcome, call.startedAt, facts) },
      obligation,
    );

  switch (effect) {
    case 'contact':
      return early ? stillPending('early', tried, obligation) : done(dossier, tried, obligation, call, facts);
    case 'callback':
      return callback(tried, obligation, call);
    case 'attempt':
      return triedInVain();
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
    case 'doNotCall':
    case 'vehicleSold':
    case 'deceased':
      return close({ status: 'suppressed', callId: call.id, because: effect });
    default:
      return assertNever(effect);
  }
}

/** A talk agreed for later stays agreed until its time; from then on any attempt was made for it. */
function withAttempt(pending: PendingFollowUp, call: AppliedCall): PendingFollowUp {
  const { callbackAt, nextAttemptNotBeforeAt: _, ...rest } = pending;
  const attempt = { callId: call.id, at: call.startedAt, outcome: call.outcome };
  const stillAgreed = callbackAt !== undefined && call.startedAt < callbackAt;
  return { ...rest, attempts: [...pending.attempts, attempt], ...(stillAgreed && { callbackAt }) };
}

function stillPending(
  effect: 'early' | 'attempt',
  followUp: PendingFollowUp,
  obligation: Obligation,
): AppliedToFollowUp {
  const told = { effect, followUp: { ...followUp, version: followUp.version + 1 } };
  const reminded = obligation.pendingSteps.some(({ step }) => step === 'callback');
  if (followUp.callbackAt || !reminded) return { ...told, obligation, changes: [replace(followUp)] };
  const unreminded = withoutCallback(obligation);
  return {
    ...told,
    obligation: { ...unreminded, version: unreminded.version + 1 },
    changes: [replace(followUp), replace(unreminded)],
  };
}

function callback(pending: PendingFollowUp, obligation: Obligation, call: AppliedCall): AppliedToFollowUp {
  if (!call.callbackAt) throw new Error(`Call ${call.id} agreed a callback without its time`);
  const followUp: PendingFollowUp = { ...pending, callbackAt: call.callbackAt };
  const waiting = withCallback(obligation, call.callbackAt);
  return {
    effect: 'callback',
    followUp: { ...followUp, version: followUp.version + 1 },
    obligation: { ...waiting, version: waiting.version + 1 },
    changes: [replace(followUp), replace(waiting)],
  };
}

function done(
  dossier: DossierState,
  pending: PendingFollowUp,
  obligation: Obligation,
  call: AppliedCall,
  facts: BranchFacts,
): AppliedToFollowUp {
  const doneAt: Instant = call.startedAt;
  const { status: _, callbackAt: __, ...base } = pending;
  const followUp: FollowUp = { ...base, status: 'done', doneAt, callId: call.id };
  const met = meetObligation(obligation, {
    at: doneAt,
    proof: { type: 'call', id: call.id },
    doneBy: call.handledBy,
  });
  const second = pending.ordinal === 'first' && planSecond(dossier, followUp, call, facts);
  return {
    effect: 'satisfied',
    followUp: { ...followUp, version: followUp.version + 1 },
    obligation: { ...met, version: met.version + 1 },
    changes: [replace(followUp), replace(met), ...(second ? second.changes : [])],
    ...(second && { planned: { followUp: second.followUp, obligation: second.obligation } }),
  };
}

/** A.3 no. 4: the second follow-up counts from the date contact was made. */
function planSecond(dossier: DossierState, first: FollowUp, call: AppliedCall, facts: BranchFacts) {
  return planFollowUp(
    dossier,
    {
      ordinal: 'second',
      event: 'firstFollowUpMade',
      visitId: first.visitId,
      ...(first.vehicleId && { vehicleId: first.vehicleId }),
      anchorAt: call.startedAt,
      previous: first,
      previousTopics: call.topics,
    },
    facts,
  );
}

function hasOtherNumber({ customer }: DossierState, call: AppliedCall): boolean {
  return customer.phones.some((phone) => !phone.problem && !isDialled(phone, call.phoneNumber, customer));
}
