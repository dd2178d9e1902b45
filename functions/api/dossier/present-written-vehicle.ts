import type { BranchFacts } from '../../../shared/domain/records/facts.ts';
import type { Vehicle } from '../../../shared/domain/records/dossier.ts';
import { warningsAboutVehicle } from '../../../shared/domain/dossier/index.ts';
import { presentVehicle } from '../views/index.ts';
import { presentDuplicates, type WithHolders } from './present-duplicates.ts';

/** A car as it was added or changed, and what about it should be looked at. */
export function presentWrittenVehicle(
  { written: vehicle, holders }: WithHolders<Vehicle>,
  { branch }: Pick<BranchFacts, 'branch'>,
) {
  const { branchId, customerId, id } = vehicle;
  return {
    vehicle: presentVehicle(vehicle),
    warnings: [...warningsAboutVehicle(vehicle, branch)],
    possibleDuplicates: presentDuplicates(holders, { branchId, customerId, vehicleIds: [id] }),
  };
}
