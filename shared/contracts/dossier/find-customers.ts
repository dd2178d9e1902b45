import * as z from 'zod';
import { operation } from '../operation.ts';
import { copied, fieldError, id } from '../schemas/index.ts';
import { customerView, vehicleView } from '../views/index.ts';
import { BRANCH_STAFF, branchParams, CUSTOMERS_PATH } from './paths.ts';

export const findCustomers = operation({
  id: 'findCustomers',
  feature: 'dossier',
  method: 'GET',
  path: CUSTOMERS_PATH,
  summary: 'Find customers by telephone, plate or VIN',
  description:
    'Exactly one of the three. Spaces, dots and letter case do not matter. At most 25 are answered, each with 25 cars and the one looked for.',
  clauses: ['A-04'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z
    .strictObject({
      phone: copied(40).exactOptional(),
      plate: copied(20).exactOptional(),
      vin: copied(30).exactOptional(),
    })
    .refine(
      (query) => Object.keys(query).length === 1,
      fieldError(
        'exactly-one',
        'exactly one of phone, plate and vin must be given',
        'phone、plate、vin 必须且只能提供一个',
      ),
    ),
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({
      data: z.array(
        z.strictObject({
          customerId: id('customer'),
          customer: customerView,
          vehicles: z.array(vehicleView),
        }),
      ),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
