import type { FollowUpId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { isPending, obligationOf, type PendingWithObligation } from './pending-follow-ups.ts';
import type { FollowUp } from '../records/follow-up.ts';

export type FollowUpNotPending =
  | { readonly code: 'follow-up-unknown'; readonly data: { readonly followUpId: FollowUpId } }
  | { readonly code: 'follow-up-closed'; readonly data: { readonly status: FollowUp['status'] } };

/** @returns the follow-up with its obligation, or why nothing can be done with it any more. */
export function findPending(
  dossier: DossierState,
  followUpId: FollowUpId,
):
  | { readonly found: PendingWithObligation }
  | { readonly found?: undefined; readonly refusal: FollowUpNotPending } {
  const followUp = dossier.followUps.find(({ id }) => id === followUpId);
  if (!followUp) return { refusal: { code: 'follow-up-unknown', data: { followUpId } } };
  if (!isPending(followUp)) {
    return { refusal: { code: 'follow-up-closed', data: { status: followUp.status } } };
  }
  return { found: { followUp, obligation: obligationOf(dossier, followUp) } };
}
