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
import { pendingFollowUps } from './pending-follow-ups.ts';
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
    ...(patch.status && { soldCallId: null }),
    ...(plateNumber && { plateNumber: normalisePlateNumber(plateNumber) || null }),
    ...(vin !== undefined && { vinValid: null }),
    ...(vin && readVin(vin)),
  });
  const justSold = vehicle.status === 'sold' && found.status !== 'sold';
  const changed = [replace(vehicle)];
  const ended = startInParts(
    dossier,
    justSold ? [endFollowUps(dossier, vehicleId, facts)] : [],
    changed,
    facts,
  );
  return accepted([...changed, ...ended.changes], { ...vehicle, version: vehicle.version + 1 });
}

function endFollowUps(dossier: DossierState, vehicleId: VehicleId, facts: BranchFacts): Followed {
  const by = staffBehind(facts.actor);
  const closing = { status: 'cancelled', by, reason: 'vehicle sold', because: 'vehicleSold' } as const;
  const ofTheCar = pendingFollowUps(dossier).filter(({ followUp }) => followUp.vehicleId === vehicleId);
  return closeAll(ofTheCar, { closing, closedAt: facts.now }, facts);
}
