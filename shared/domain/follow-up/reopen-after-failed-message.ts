import type { LetterId } from '../../kernel/ids.ts';
import { mayContact } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { reopenObligation } from '../obligation/index.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { purposeOfFollowUp } from './follow-up-purpose.ts';
import { isPending, obligationOf } from './pending-follow-ups.ts';
import type { FollowUp } from '../records/follow-up.ts';
import { pendingAgain } from './restore-follow-up.ts';
import { isOvertaken } from './supersede.ts';

/**
 * The final message of a follow-up closed as unreachable never arrived, or was complained about. So the
 * condition for giving up was not met (practice C.6). The follow-up is owed again with its attempts, late if its window
 * is over, and may be closed with another message. The second one it brought is cancelled and comes again later.
 * Nothing changes once anything was done for the second one, when the car has come in again, or when the customer
 * must no longer be called for it.
 */
export function reopenAfterFailedMessage(
  dossier: DossierState,
  letterId: LetterId,
  facts: BranchFacts,
): readonly RecordChange[] {
  return dossier.followUps
    .filter((followUp) => endedWith(followUp, letterId) && canBeMade(dossier, followUp, facts))
    .flatMap((followUp) => [
      replace(pendingAgain(followUp, followUp.attempts)),
      replace(reopenObligation(obligationOf(dossier, followUp), facts)),
      ...secondsOf(dossier, followUp)
        .filter(isPending)
        .flatMap((second) => cancelled(dossier, second, facts)),
    ]);
}

function endedWith(followUp: FollowUp, letterId: LetterId): boolean {
  if (followUp.status !== 'unreachable') return false;
  const { finalMessage } = followUp;
  return finalMessage !== undefined && 'letterId' in finalMessage && finalMessage.letterId === letterId;
}

function canBeMade(dossier: DossierState, followUp: FollowUp, facts: BranchFacts): boolean {
  const purpose = purposeOfFollowUp(followUp, facts.settings);
  const vehicle = dossier.vehicles.find(({ id }) => id === followUp.vehicleId);
  return (
    vehicle?.status !== 'sold' &&
    !isOvertaken(dossier, followUp, facts.settings) &&
    secondsOf(dossier, followUp).every(isUntouched) &&
    mayContact(dossier, { purpose, channel: 'phone' }, facts).allowed
  );
}

function secondsOf({ followUps }: DossierState, first: FollowUp): readonly FollowUp[] {
  return followUps.filter(({ previousFollowUpId }) => previousFollowUpId === first.id);
}

function isUntouched(second: FollowUp): boolean {
  return isPending(second) ? second.attempts.length === 0 : second.status === 'cancelled';
}

function cancelled(
  dossier: DossierState,
  second: Extract<FollowUp, { readonly status: 'pending' }>,
  facts: BranchFacts,
): readonly RecordChange[] {
  const closing = {
    status: 'cancelled',
    reason: 'the first one is owed again: its final message never got there',
    because: 'letterFailed',
  } as const;
  return closeFollowUp(second, obligationOf(dossier, second), closing, facts.now, facts).changes;
}
