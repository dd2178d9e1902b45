import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { vehicleView } from '../views/index.ts';
import { vehicleInput } from './customer-input.ts';
import { dataWarning } from './data-warning.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from './paths.ts';

export const addVehicle = operation({
  id: 'addVehicle',
  feature: 'dossier',
  method: 'POST',
  path: `${CUSTOMER_PATH}/vehicles`,
  summary: 'Add a vehicle to a dossier',
  description: 'One customer may have several vehicles; each has its own visits and follow-ups.',
  clauses: ['A-04'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: vehicleInput,
  reply: {
    status: 201,
    schema: z.strictObject({
      vehicle: vehicleView,
      warnings: z.array(dataWarning),
      possibleDuplicates: z.array(possibleDuplicate),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [],
  examples: [
    {
      name: 'secondCar',
      summary: 'A second car',
      body: { plateNumber: '沪AD12345', vehicleModel: 'ID.4', vehicleClass: 'suv' },
    },
  ],
});
