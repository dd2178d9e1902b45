import type { VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Settings } from '../records/settings.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { closeAll } from './closing-steps.ts';
import { pendingFollowUps } from './pending-follow-ups.ts';
import type { Followed } from '../remainder/index.ts';

type Visit = DossierState['visits'][number];

/**
 * Closes the follow-ups still to be made for a vehicle that came in again, because the new visit brings its
 * own (policy A.3 no. 13, setting `onRevisit`). When an earlier visit is recorded afterwards, those of visits
 * that ended later stay.
 * @param at when the vehicle came in again.
 */
export function supersedeFollowUps(
  dossier: DossierState,
  vehicleId: VehicleId,
  byVisitId: VisitId,
  at: Instant,
): Followed {
  const endedBefore = dossier.visits.filter((visit) => endOf(visit) <= at).map(({ id }) => id);
  const overtaken = pendingFollowUps(dossier).filter(
    ({ followUp }) => followUp.vehicleId === vehicleId && endedBefore.includes(followUp.visitId),
  );
  return closeAll(overtaken, { closing: { status: 'superseded', byVisitId }, closedAt: at });
}

/**
 * Whether the vehicle of a visit has come in again since, for a visit that brings follow-ups of its own. Then
 * the earlier one gets none any more.
 * @param visit whose follow-ups are meant. A visit without a vehicle is never overtaken.
 */
export function isOvertaken(
  { visits }: Pick<DossierState, 'visits'>,
  visit: { readonly vehicleId?: VehicleId; readonly visitId: VisitId; readonly endedAt: Instant },
  settings: Pick<Settings, 'onRevisit' | 'firstFollowUp'>,
): boolean {
  if (settings.onRevisit === 'keep' || visit.vehicleId === undefined) return false;
  return visits.some(
    (other) =>
      other.vehicleId === visit.vehicleId &&
      other.id !== visit.visitId &&
      startOf(other) >= visit.endedAt &&
      bringsFollowUps(other, settings),
  );
}

/** The same, asked of a follow-up of the visit. */
export function isFollowUpOvertaken(
  dossier: Pick<DossierState, 'visits'>,
  { visitId, vehicleId }: { readonly visitId: VisitId; readonly vehicleId?: VehicleId },
  settings: Pick<Settings, 'onRevisit' | 'firstFollowUp'>,
): boolean {
  const visit = dossier.visits.find(({ id }) => id === visitId);
  if (!visit || !vehicleId) return false;
  return isOvertaken(dossier, { visitId, vehicleId, endedAt: endOf(visit) }, settings);
}

function bringsFollowUps(visit: Visit, { firstFollowUp }: Pick<Settings, 'firstFollowUp'>): boolean {
  return visit.status === 'intakeDone'
    ? firstFollowUp.appliesTo.includes('delivery')
    : visit.firstFollowUpId !== undefined;
}

function startOf(visit: Visit): Instant {
  return visit.status === 'consulted' ? visit.consultationEndedAt : visit.intakeDoneAt;
}

/** When the follow-ups of the visit begin to count. For a car still in the shop, when it came. */
function endOf(visit: Visit): Instant {
  if (visit.status === 'consulted') return visit.consultationEndedAt;
  return visit.status === 'delivered' ? visit.deliveredAt : visit.intakeDoneAt;
}
