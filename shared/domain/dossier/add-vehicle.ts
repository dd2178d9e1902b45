import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Vehicle } from '../records/dossier.ts';
import { type VehicleData, vehicleFrom } from './vehicle-data.ts';

/** Adds a vehicle to the dossier; one customer may have several (policy A.3 no. 13). */
export function decideAddVehicle(
  dossier: DossierState,
  data: VehicleData,
  facts: BranchFacts,
): Decision<RecordChange, Vehicle, never> {
  const { branchId, customerId } = dossier.head;
  const vehicle = vehicleFrom(data, { id: facts.newId('vehicle'), branchId, customerId });
  return accepted([insert(vehicle)], vehicle);
}
