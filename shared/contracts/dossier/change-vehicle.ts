import * as z from 'zod';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { vehicleView } from '../views/index.ts';
import { vehiclePatch } from './customer-input.ts';
import { dataWarning } from './data-warning.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from './paths.ts';

export const changeVehicle = operation({
  id: 'changeVehicle',
  feature: 'dossier',
  method: 'PATCH',
  path: `${CUSTOMER_PATH}/vehicles/{vehicleId}`,
  summary: 'Correct the particulars of a vehicle',
  description:
    'A merge patch. `If-Match` takes the `version` of the vehicle in the dossier, such as `"v3"`. Marking the ' +
    'vehicle as sold ends the follow-ups still to be made for it.',
  clauses: ['A-04'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: z.strictObject({ ...customerParams.shape, vehicleId: id('vehicle') }),
  query: nothing,
  body: vehiclePatch,
  reply: {
    status: 200,
    schema: z.strictObject({
      vehicle: vehicleView,
      warnings: z.array(dataWarning),
      possibleDuplicates: z.array(possibleDuplicate),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['vehicle-unknown'],
  examples: [{ name: 'sold', summary: 'The car was sold', body: { status: 'sold' } }],
});
