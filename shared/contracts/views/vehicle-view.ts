import * as z from 'zod';
import { atLeastOne, id, localDate } from '../schemas/index.ts';

export const maintenanceInterval = atLeastOne({
  months: z.int().min(1).max(120).exactOptional(),
  kilometres: z.int().min(100).max(200_000).exactOptional(),
}).describe('Due at whichever comes first.');

/** A vehicle of the customer (the vehicle fields of A-04). */
export const vehicleView = z.lazy(() =>
  z
    .strictObject({
      id: id('vehicle'),
      version: z.int(),
      plateNumber: z.string().exactOptional(),
      vin: z.string().exactOptional(),
      vinValid: z
        .boolean()
        .exactOptional()
        .describe(
          'False when it cannot be right: check the papers. Absent where the maker needs no check digit.',
        ),
      vehicleModel: z.string().exactOptional(),
      vehicleClass: z.string().exactOptional(),
      maintenanceInterval: maintenanceInterval.exactOptional(),
      nextMaintenanceDueOn: localDate.exactOptional(),
      status: z.enum(['inUse', 'sold']),
    })
    .meta({ id: 'Vehicle' }),
);
