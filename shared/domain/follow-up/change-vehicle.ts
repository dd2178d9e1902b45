import type { VehicleId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { normalisePlateNumber, readVin, type VehicleData } from '../dossier/index.ts';
import type { Vehicle } from '../records/dossier.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type Patch, patched } from '../records/patch.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { closeAll } from './closing-steps.ts';
import { mayContact } from '../consent/index.ts';
import { tellOfEnding } from '../notice/index.ts';
import { reopenObligation } from '../obligation/index.ts';
import { purposeOfFollowUp } from './follow-up-purpose.ts';
import {
  isPending,
  obligationOf,
  pendingFollowUps,
  type PendingWithObligation,
} from './pending-follow-ups.ts';
import { pendingAgain } from './restore-follow-up.ts';
import { isOvertaken } from './supersede.ts';
import { type Followed, startInParts } from '../remainder/index.ts';

export interface ChangeVehicle {
  readonly vehicleId: VehicleId;
  readonly patch: Patch<VehicleData & Pick<Vehicle, 'status'>>;
}

export interface UnknownVehicle {
  readonly code: 'vehicle-unknown';
  readonly data: { readonly vehicleId: VehicleId };
}

/**
 * Corrects a vehicle's particulars. A vehicle marked as sold ends the follow-ups still to be made
 * for it: nobody here drives it any more.
 */
export function decideChangeVehicle(
  dossier: DossierState,
  { vehicleId, patch }: ChangeVehicle,
  facts: BranchFacts,
): Decision<RecordChange, Vehicle, UnknownVehicle> {
  const found = dossier.vehicles.find(({ id }) => id === vehicleId);
  if (!found) return refused({ code: 'vehicle-unknown', data: { vehicleId } });
  const { plateNumber, vin } = patch;
  const vehicle: Vehicle = patched<Vehicle, Vehicle>(found, {
    ...patch,
    ...(patch.status && { soldCallId: null, soldFollowUpIds: null }),
    ...(plateNumber && { plateNumber: normalisePlateNumber(plateNumber) || null }),
    ...(vin !== undefined && { vinValid: null }),
    ...(vin && readVin(vin)),
  });
  const justSold = vehicle.status === 'sold' && found.status !== 'sold';
  const notSold = vehicle.status === 'inUse' && found.status === 'sold';
  const ending = justSold ? pendingOf(dossier, vehicleId) : [];
  const ids = ending.map(({ followUp }) => followUp.id);
  const marked: Vehicle = { ...vehicle, ...(ids.length > 0 && { soldFollowUpIds: ids }) };
  const changed = [
    replace(marked),
    ...(notSold ? owedAfterAll(dossier, found, facts) : []),
    ...tellSeniors(ending, facts),
  ];
  const ended = startInParts(
    dossier,
    justSold ? [endFollowUps(dossier, vehicleId, facts)] : [],
    changed,
    facts,
  );
  return accepted([...changed, ...ended.changes], { ...marked, version: vehicle.version + 1 });
}

function endFollowUps(dossier: DossierState, vehicleId: VehicleId, facts: BranchFacts): Followed {
  const by = staffBehind(facts.actor);
  const closing = { status: 'cancelled', by, reason: 'vehicle sold', because: 'vehicleSold' } as const;
  return closeAll(pendingOf(dossier, vehicleId), { closing, closedAt: facts.now }, facts);
}

function pendingOf(dossier: DossierState, vehicleId: VehicleId): readonly PendingWithObligation[] {
  return pendingFollowUps(dossier).filter(({ followUp }) => followUp.vehicleId === vehicleId);
}

/** Supervisors hear of it where somebody else says that a car with follow-ups to make was sold. */
function tellSeniors([first]: readonly PendingWithObligation[], facts: BranchFacts): readonly RecordChange[] {
  const { actor } = facts;
  const leads =
    actor.type === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'groupManager');
  return first && !leads ? tellOfEnding(first.obligation, facts) : [];
}

/** The car was not sold: what the sale ended is owed again in its old window, where the customer may be called for it. */
function owedAfterAll(dossier: DossierState, sold: Vehicle, facts: BranchFacts): readonly RecordChange[] {
  const ids = new Set<string>(sold.soldFollowUpIds);
  return dossier.followUps
    .filter((followUp) => ids.has(followUp.id) && !isPending(followUp))
    .map((followUp) => ({ followUp, obligation: obligationOf(dossier, followUp) }))
    .filter(({ obligation }) => obligation.status === 'cancelled' && obligation.reason === 'vehicleSold')
    .filter(({ followUp }) => {
      const purpose = purposeOfFollowUp(followUp, facts.settings);
      const mayCall = mayContact(dossier, { purpose, channel: 'phone' }, facts).allowed;
      return mayCall && !isOvertaken(dossier, followUp, facts.settings);
    })
    .flatMap(({ followUp, obligation }) => [
      replace(pendingAgain(followUp, followUp.attempts)),
      replace(reopenObligation(obligation, facts)),
    ]);
}
