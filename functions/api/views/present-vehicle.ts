import type * as z from 'zod';
import type { vehicleView } from '../../../shared/contracts/views/index.ts';
import type { Vehicle } from '../../../shared/domain/records/dossier.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A vehicle as the API shows it. */
export function presentVehicle(vehicle: Vehicle): z.input<typeof vehicleView> {
  const {
    type: _,
    branchId: __,
    customerId: ___,
    soldCallId: ____,
    soldFollowUpIds: _____,
    ...shown
  } = vehicle;
  return exactly<z.input<typeof vehicleView>>()(shown);
}
