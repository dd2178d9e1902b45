import type { VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Settings } from '../records/settings.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { closeAll } from './closing-steps.ts';
import { pendingFollowUps } from './pending-follow-ups.ts';
import type { Followed } from '../remainder/index.ts';
import type { VisitFollowedUp } from './plan-follow-up.ts';

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
  facts: Pick<BranchFacts, 'branch'>,
): Followed {
  const overtaken = pendingFollowUps(dossier).filter(
    ({ followUp }) => followUp.vehicleId === vehicleId && followUp.visitEndedAt <= at,
  );
  return closeAll(overtaken, { closing: { status: 'superseded', byVisitId }, closedAt: at }, facts);
}

/**
 * Whether the vehicle of a visit has come in again since, for a visit that brings follow-ups of its own. Then
 * the earlier one gets none any more. The head of the car tells of visits that are over.
 * @param visit whose follow-ups are meant. A visit without a vehicle is never overtaken.
 */
export function isOvertaken(
  { visits, vehicleHeads }: Pick<DossierState, 'visits' | 'vehicleHeads'>,
  { vehicleId, visitId, visitEndedAt }: Pick<VisitFollowedUp, 'vehicleId' | 'visitId' | 'visitEndedAt'>,
  settings: Pick<Settings, 'onRevisit' | 'firstFollowUp'>,
): boolean {
  if (settings.onRevisit === 'keep' || vehicleId === undefined) return false;
  const inShop = visits.some(
    (other) =>
      other.vehicleId === vehicleId &&
      other.id !== visitId &&
      other.status === 'intakeDone' &&
      other.intakeDoneAt >= visitEndedAt,
  );
  if (inShop && settings.firstFollowUp.appliesTo.includes('delivery')) return true;
  const head = vehicleHeads.find((one) => one.vehicleId === vehicleId);
  return (head?.pastVisits.followedUp ?? []).some(
    (other) => other.visitId !== visitId && other.startedAt >= visitEndedAt,
  );
}

/**
 * Whether a visit of the same car that ended later has its follow-up already: one that overlapped with this visit and
 * was entered before it.
 */
export function isOverlapped(
  dossier: DossierState,
  { vehicleId, visitId, visitEndedAt }: Pick<VisitFollowedUp, 'vehicleId' | 'visitId' | 'visitEndedAt'>,
  { onRevisit }: Pick<Settings, 'onRevisit'>,
): boolean {
  if (onRevisit === 'keep' || vehicleId === undefined) return false;
  return dossier.followUps.some(
    (other) =>
      other.vehicleId === vehicleId && other.visitId !== visitId && other.visitEndedAt > visitEndedAt,
  );
}
