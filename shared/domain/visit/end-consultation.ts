import type { StaffId, VehicleId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import {
  type FollowUpWithObligation,
  isOvertaken,
  planFollowUp,
  changedFollowUps,
  supersedeFollowUps,
  visitOf,
} from '../follow-up/index.ts';
import { insert, type RecordChange } from '../records/change.ts';
import { startInParts } from '../remainder/index.ts';
import { checkAdvisor, checkVehicleInUse, type VisitRefusal } from './check-visit.ts';
import { oweDossierEntry } from './owe-dossier-entry.ts';
import type { Visit } from '../records/visit.ts';
import type { RegisteredVisit } from './register-intake.ts';

/** The customer came to ask or negotiate and the talk has ended; there may be no vehicle (A-02 b). */
export interface EndConsultation {
  readonly consultationEndedAt: Instant;
  readonly vehicleId?: VehicleId;
  readonly advisorId?: StaffId;
  readonly workItems: readonly string[];
  readonly wishedServices?: string;
  readonly odometerKilometres?: number;
}

export type ConsultationRefusal = EventTimeRefusal | VisitRefusal;

export interface EndedConsultation extends RegisteredVisit {
  readonly planned?: FollowUpWithObligation;
}

/**
 * Records a consultation. Starts the two days for the dossier entry and, where the branch follows
 * up consultations, the first follow-up.
 */
export function decideEndConsultation(
  dossier: DossierState,
  command: EndConsultation,
  staff: readonly Staff[],
  facts: BranchFacts,
): Decision<RecordChange, EndedConsultation, ConsultationRefusal> {
  const { vehicleId, consultationEndedAt } = command;
  const refusal =
    checkEventTime(consultationEndedAt, facts) ??
    (vehicleId && checkVehicleInUse(dossier.vehicles, vehicleId)) ??
    checkAdvisor(command.advisorId, staff, facts);
  if (refusal) return refused(refusal);

  const visitId = facts.newId('visit');
  const about = visitOf({ ...command, visitId, visitEndedAt: consultationEndedAt });
  const since = { event: 'consultationEnded', anchorAt: consultationEndedAt } as const;
  const obligation = oweDossierEntry(dossier, { visitId, ...(vehicleId && { vehicleId }), ...since }, facts);
  const { settings } = facts;
  const followedUp =
    settings.firstFollowUp.appliesTo.includes('consultation') && !isOvertaken(dossier, about, settings);
  const planned = followedUp
    ? planFollowUp(dossier, { ...about, ordinal: 'first', ...since }, facts)
    : undefined;
  const visit: Visit = {
    ...command,
    type: 'visit',
    id: visitId,
    branchId: facts.branch.id,
    customerId: dossier.customer.id,
    version: 1,
    visitedOn: localDateOf(consultationEndedAt, facts.branch.timeZone),
    dossierEntry: { status: 'owed', obligationId: obligation.id },
    recordedAt: facts.now,
    status: 'consulted',
    ...(planned && { firstFollowUpId: planned.followUp.id }),
  };
  const superseded =
    planned && vehicleId && settings.onRevisit === 'supersede'
      ? [supersedeFollowUps(dossier, vehicleId, visitId, consultationEndedAt, facts)]
      : [];
  const entered = [insert(visit), insert(obligation), ...(planned ? planned.changes : [])];
  const ended = startInParts(dossier, superseded, entered, facts);
  return accepted([...entered, ...ended.changes], {
    visit,
    obligation,
    superseded: changedFollowUps(ended.changes),
    ...(planned && { planned }),
  });
}
