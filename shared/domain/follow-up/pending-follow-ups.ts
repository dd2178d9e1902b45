import type { DossierState } from '../records/dossier-state.ts';
import type { Obligation } from '../records/obligation.ts';
import type { FollowUp, PendingFollowUp } from '../records/follow-up.ts';

/** A follow-up with the obligation that holds its window. */
export interface FollowUpWithObligation {
  readonly followUp: FollowUp;
  readonly obligation: Obligation;
}

export interface PendingWithObligation extends FollowUpWithObligation {
  readonly followUp: PendingFollowUp;
}

/** Whether the follow-up is still to be made. */
export function isPending(followUp: FollowUp): followUp is PendingFollowUp {
  return followUp.status === 'pending';
}

/** The follow-ups of a dossier that are still to be made, each with its obligation. */
export function pendingFollowUps(dossier: DossierState): readonly PendingWithObligation[] {
  return dossier.followUps
    .filter(isPending)
    .map((followUp) => ({ followUp, obligation: obligationOf(dossier, followUp) }));
}

/**
 * The obligation a follow-up carries out.
 * @throws when the dossier lacks it. The two are always written together.
 */
export function obligationOf(dossier: DossierState, followUp: FollowUp): Obligation {
  const found = dossier.obligations.find(({ id }) => id === followUp.obligationId);
  if (!found) throw new Error(`Follow-up ${followUp.id} has lost its obligation ${followUp.obligationId}`);
  return found;
}
