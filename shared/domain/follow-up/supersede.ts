import type { VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DossierState } from '../dossier-state.ts';
import { closeFollowUp, type ClosedFollowUp } from './close-follow-up.ts';
import { pendingFollowUps } from './pending-follow-ups.ts';

/**
 * Closes the follow-ups still to be made for a vehicle that came in again: the new visit brings its
 * own (policy A.3 no. 13, setting `onRevisit`).
 */
export function supersedeFollowUps(
  dossier: DossierState,
  vehicleId: VehicleId,
  byVisitId: VisitId,
  at: Instant,
): readonly ClosedFollowUp[] {
  return pendingFollowUps(dossier)
    .filter(({ followUp }) => followUp.vehicleId === vehicleId)
    .map(({ followUp, obligation }) =>
      closeFollowUp(followUp, obligation, { status: 'superseded', byVisitId }, at),
    );
}
