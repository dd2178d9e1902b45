import type { StaffId } from '../../kernel/ids.ts';
import type { CallRecord } from '../records/call.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { reopenObligation, withoutCallback } from '../obligation/index.ts';
import type { RecordChange } from '../records/change.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { countTries, isTriedEnough } from './counted-attempts.ts';
import { isPending, obligationOf } from './pending-follow-ups.ts';
import { type FollowUp, followUpInState, type PendingFollowUp } from '../records/follow-up.ts';
import { type WrittenFollowUp, writtenFollowUp } from './written-follow-up.ts';

type VoidedCall = Pick<CallRecord, 'id' | 'followUps'>;

/** Who voids the call, and why. */
interface Voiding {
  readonly by: StaffId;
  readonly reason: string;
}

/** The follow-ups a call fulfilled or ended, linked to it or not. */
export function followUpsClosedBy(dossier: DossierState, call: VoidedCall): readonly FollowUp[] {
  const linked = call.followUps.filter(({ effect }) => effect === 'satisfied' || effect === 'closed');
  return dossier.followUps.filter(
    (followUp) =>
      ('callId' in followUp && followUp.callId === call.id) ||
      linked.some(({ followUpId }) => followUpId === followUp.id),
  );
}

/** The follow-ups a call was only an attempt for, in any state they have now. */
export function followUpsTriedBy(dossier: DossierState, call: VoidedCall): readonly FollowUp[] {
  const tried = call.followUps.filter(
    ({ effect }) => effect === 'attempt' || effect === 'early' || effect === 'callback',
  );
  return dossier.followUps.filter(({ id }) => tried.some(({ followUpId }) => followUpId === id));
}

/**
 * Takes back that a call closed a follow-up. It is owed again in its old window, without that attempt. The
 * second follow-up it brought is cancelled.
 * @param mayBeCalled false when the customer has since asked not to be called, died, sold the car or brought
 * it in again. Then the follow-up ends with the voiding and does not return to the work list.
 */
export function reopenFollowUp(
  dossier: DossierState,
  followUp: FollowUp,
  call: Pick<VoidedCall, 'id'>,
  voiding: Voiding,
  mayBeCalled: boolean,
  facts: BranchFacts,
): WrittenFollowUp {
  const attempts = followUp.attempts.filter(({ callId }) => callId !== call.id);
  const pending = pendingAgain(followUp, attempts);
  const owed = reopenObligation(obligationOf(dossier, followUp), facts);
  const back = mayBeCalled
    ? writtenFollowUp(pending, owed)
    : closeFollowUp(pending, owed, cancelledBy(voiding), facts.now, facts);
  return { ...back, changes: [...back.changes, ...cancelSecond(dossier, followUp, voiding, facts)] };
}

/** Whether it was given up as unreachable and was not tried often enough without that call (practice C.6). */
export function restsOnAttempt(
  dossier: DossierState,
  followUp: FollowUp,
  { id }: Pick<VoidedCall, 'id'>,
  facts: BranchFacts,
): boolean {
  if (followUp.status !== 'unreachable' || followUp.because !== 'attemptsExhausted') return false;
  const { opensAt } = obligationOf(dossier, followUp);
  const left = followUp.attempts.filter(({ callId }) => callId !== id);
  return !isTriedEnough(countTries(left, opensAt, dossier.customer, facts), facts);
}

/** Removes a voided attempt from a follow-up. What other calls did to it stays. */
export function withoutAttempt(dossier: DossierState, followUp: FollowUp, call: VoidedCall): WrittenFollowUp {
  const obligation = obligationOf(dossier, followUp);
  const attempts = followUp.attempts.filter(({ callId }) => callId !== call.id);
  if (!isPending(followUp)) return writtenFollowUp({ ...followUp, attempts }, obligation, obligation);

  const { callbackAt, nextAttemptNotBeforeAt, ...rest } = followUp;
  const agreement = followUp.attempts.findLast(({ outcome }) => outcome === 'callbackAgreed');
  const keptCallback = agreement?.callId === call.id ? undefined : callbackAt;
  const wasLast = followUp.attempts.at(-1)?.callId === call.id;
  const next: PendingFollowUp = {
    ...rest,
    attempts,
    ...(keptCallback && { callbackAt: keptCallback }),
    ...(nextAttemptNotBeforeAt && !wasLast && { nextAttemptNotBeforeAt }),
  };
  return writtenFollowUp(
    next,
    keptCallback === callbackAt ? obligation : withoutCallback(obligation),
    obligation,
  );
}

/** The follow-up as it was before it ended, with these attempts. */
export function pendingAgain(followUp: FollowUp, attempts: FollowUp['attempts']): PendingFollowUp {
  return followUpInState(followUp, { status: 'pending' }, { attempts });
}

function cancelSecond(
  dossier: DossierState,
  first: FollowUp,
  voiding: Voiding,
  facts: BranchFacts,
): readonly RecordChange[] {
  return dossier.followUps
    .filter(isPending)
    .filter(({ previousFollowUpId }) => previousFollowUpId === first.id)
    .flatMap(
      (second) =>
        closeFollowUp(second, obligationOf(dossier, second), cancelledBy(voiding), facts.now, facts).changes,
    );
}

function cancelledBy({ by, reason }: Voiding) {
  return { status: 'cancelled', by, reason, because: 'callVoided' } as const;
}
