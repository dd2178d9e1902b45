import type { BranchId, CustomerId, VehicleId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { normalisePlateNumber } from './plate-number.ts';
import type { Vehicle } from '../records/dossier.ts';
import { readVin } from './vin.ts';

/** The vehicle fields of A-04 as people give them. */
export interface VehicleData {
  readonly plateNumber?: string;
  readonly vin?: string;
  readonly vehicleModel?: string;
  readonly vehicleClass?: string;
  readonly maintenanceInterval?: NonNullable<Vehicle['maintenanceInterval']>;
  readonly nextMaintenanceDueOn?: LocalDate;
}

/** The particulars of a vehicle as they are kept: plate and VIN in their stored spelling, a doubtful VIN marked. */
export function tidiedVehicle({
  plateNumber,
  vin,
  ...rest
}: VehicleData): VehicleData & Pick<Vehicle, 'vinValid'> {
  const plate = plateNumber && normalisePlateNumber(plateNumber);
  return { ...rest, ...(plate && { plateNumber: plate }), ...(vin && readVin(vin)) };
}

/** A new vehicle record of a customer; plate and VIN in their stored spelling, a doubtful VIN marked. */
export function vehicleFrom(
  data: VehicleData,
  identity: { readonly id: VehicleId; readonly branchId: BranchId; readonly customerId: CustomerId },
): Vehicle {
  return {
    ...tidiedVehicle(data),
    type: 'vehicle',
    ...identity,
    version: 1,
    status: 'inUse',
  };
}
