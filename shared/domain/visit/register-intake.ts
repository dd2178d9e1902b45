import type { StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import { changedFollowUps, type FollowUpWithObligation, supersedeFollowUps } from '../follow-up/index.ts';
import type { Obligation } from '../records/obligation.ts';
import { insert, type RecordChange } from '../records/change.ts';
import { startInParts } from '../remainder/index.ts';
import {
  checkAdvisor,
  checkVehicleInUse,
  checkVisitKnown,
  type VisitRefusal,
  type VisitUnknown,
} from './check-visit.ts';
import { oweDossierEntry } from './owe-dossier-entry.ts';
import type { Visit } from '../records/visit.ts';

/** A car was taken in. All formalities are done and the workshop may have it. */
export interface RegisterIntake {
  readonly vehicleId: VehicleId;
  readonly intakeDoneAt: Instant;
  readonly advisorId?: StaffId;
  readonly workItems: readonly string[];
  readonly wishedServices?: string;
  readonly odometerKilometres?: number;
  readonly reworkOfVisitId?: VisitId;
}

export type IntakeRefusal =
  | EventTimeRefusal
  | VisitRefusal
  | VisitUnknown
  | { readonly code: 'vehicle-already-in'; readonly data: { readonly visitId: VisitId } };

export interface RegisteredVisit {
  readonly visit: Visit;
  readonly obligation: Obligation;
  /** Follow-ups this visit ended (setting `onRevisit`), as far as they were ended with it. */
  readonly superseded: readonly FollowUpWithObligation[];
}

/**
 * Records the end of the intake formalities. Starts the two days for the dossier entry and
 * ends the follow-ups still to be made for the same vehicle where its delivery will bring a new one.
 */
export function decideRegisterIntake(
  dossier: DossierState,
  command: RegisterIntake,
  staff: readonly Staff[],
  facts: BranchFacts,
): Decision<RecordChange, RegisteredVisit, IntakeRefusal> {
  const refusal =
    checkEventTime(command.intakeDoneAt, facts) ??
    checkVehicleInUse(dossier.vehicles, command.vehicleId) ??
    checkNotInShop(dossier, command.vehicleId) ??
    checkAdvisor(command.advisorId, staff, facts) ??
    checkVisitKnown(dossier, command.reworkOfVisitId);
  if (refusal) return refused(refusal);

  const { vehicleId, intakeDoneAt } = command;
  const visitId = facts.newId('visit');
  const obligation = oweDossierEntry(
    dossier,
    { visitId, vehicleId, event: 'intakeDone', anchorAt: intakeDoneAt },
    facts,
  );
  const visit: Visit = {
    ...command,
    type: 'visit',
    id: visitId,
    branchId: facts.branch.id,
    customerId: dossier.customer.id,
    version: 1,
    visitedOn: localDateOf(intakeDoneAt, facts.branch.timeZone),
    dossierEntry: { status: 'owed', obligationId: obligation.id },
    recordedAt: facts.now,
    status: 'intakeDone',
  };
  const deliveryBringsOne = facts.settings.firstFollowUp.appliesTo.includes('delivery');
  const superseded =
    facts.settings.onRevisit === 'supersede' && deliveryBringsOne
      ? [supersedeFollowUps(dossier, vehicleId, visitId, intakeDoneAt, facts)]
      : [];
  const entered = [insert(visit), insert(obligation)];
  const ended = startInParts(dossier, superseded, entered, facts);
  return accepted([...entered, ...ended.changes], {
    visit,
    obligation,
    superseded: changedFollowUps(ended.changes),
  });
}

function checkNotInShop(dossier: DossierState, vehicleId: VehicleId): IntakeRefusal | undefined {
  const inShop = dossier.visits.find(
    (visit) => visit.vehicleId === vehicleId && visit.status === 'intakeDone',
  );
  return inShop ? { code: 'vehicle-already-in', data: { visitId: inShop.id } } : undefined;
}
