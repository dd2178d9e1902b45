import type { VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import {
  type FollowUpWithObligation,
  isOverlapped,
  isOvertaken,
  planFollowUp,
  supersedeFollowUps,
  visitOf,
} from '../follow-up/index.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { startInParts } from '../remainder/index.ts';
import { type DossierTailWarning, missingInDossierTail, setNextMaintenance } from './dossier-tail.ts';
import { type Visit, visitInState } from '../records/visit.ts';

/** The customer has taken the car out. */
export interface RecordDelivery {
  readonly visitId: VisitId;
  readonly deliveredAt: Instant;
  readonly workDone: readonly string[];
  readonly nextMaintenanceDueOn?: LocalDate;
}

export type DeliveryRefusal =
  | EventTimeRefusal
  | { readonly code: 'visit-unknown'; readonly data: { readonly visitId: VisitId } }
  | { readonly code: 'vehicle-not-in'; readonly data: { readonly status: Visit['status'] } }
  | { readonly code: 'delivered-before-intake'; readonly data: { readonly intakeDoneAt: Instant } };

export interface RecordedDelivery {
  readonly visit: Visit;
  readonly planned?: FollowUpWithObligation;
  /** Fields of the basic data form that should be known by now (policy A.3 no. 2). */
  readonly warnings: readonly DossierTailWarning[];
}

/**
 * Records that the customer took the car out. The first follow-up counts from here. A delivery
 * entered after the car came in again brings none, because the new visit brings its own. Of visits of one car that
 * overlap, the one that ended last is followed up.
 */
export function decideRecordDelivery(
  dossier: DossierState,
  command: RecordDelivery,
  facts: BranchFacts,
): Decision<RecordChange, RecordedDelivery, DeliveryRefusal> {
  const visit = dossier.visits.find(({ id }) => id === command.visitId);
  if (!visit) return refused({ code: 'visit-unknown', data: { visitId: command.visitId } });
  if (visit.status !== 'intakeDone') {
    return refused({ code: 'vehicle-not-in', data: { status: visit.status } });
  }
  const { deliveredAt, workDone, nextMaintenanceDueOn } = command;
  const refusal = checkEventTime(deliveredAt, facts);
  if (refusal) return refused(refusal);
  if (deliveredAt < visit.intakeDoneAt) {
    return refused({ code: 'delivered-before-intake', data: { intakeDoneAt: visit.intakeDoneAt } });
  }

  const { settings } = facts;
  const about = visitOf({ ...visit, visitId: visit.id, visitEndedAt: deliveredAt });
  const bringsOne = settings.firstFollowUp.appliesTo.includes('delivery');
  const followedUp =
    bringsOne && !isOvertaken(dossier, about, settings) && !isOverlapped(dossier, about, settings);
  const planned = followedUp
    ? planFollowUp(
        dossier,
        { ...about, ordinal: 'first', event: 'vehicleDelivered', anchorAt: deliveredAt },
        facts,
      )
    : undefined;
  const delivered = visitInState(visit, {
    status: 'delivered',
    intakeDoneAt: visit.intakeDoneAt,
    deliveredAt,
    workDone,
    ...(planned && { firstFollowUpId: planned.followUp.id }),
  });
  const { record, change } = replaced(delivered);
  const vehicle = dossier.vehicles.find(({ id }) => id === visit.vehicleId);
  const entered = [
    change,
    ...setNextMaintenance(vehicle, nextMaintenanceDueOn),
    ...(planned ? planned.changes : []),
  ];
  const overlapped =
    bringsOne && settings.onRevisit === 'supersede' && visit.vehicleId
      ? [supersedeFollowUps(dossier, visit.vehicleId, visit.id, deliveredAt, facts)]
      : [];
  const ended = startInParts(dossier, overlapped, entered, facts);
  return accepted([...entered, ...ended.changes], {
    visit: record,
    ...(planned && { planned }),
    warnings: missingInDossierTail(workDone, nextMaintenanceDueOn ?? vehicle?.nextMaintenanceDueOn),
  });
}
