import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { customerView, vehicleView } from '../views/index.ts';
import { customerInput, vehicleInput } from './customer-input.ts';
import { dataWarning } from './data-warning.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { BRANCH_STAFF, branchParams, CUSTOMERS_PATH } from './paths.ts';

export const registerCustomer = operation({
  id: 'registerCustomer',
  feature: 'dossier',
  method: 'POST',
  path: CUSTOMERS_PATH,
  summary: 'Open a customer dossier',
  description:
    'Opens the dossier of a customer at the branch, with the vehicles known so far. What is missing may follow ' +
    'later; it is asked for when the dossier entry of a visit is completed.',
  clauses: ['A-02', 'A-04'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: branchParams,
  query: nothing,
  body: z.strictObject({ customer: customerInput, vehicles: z.array(vehicleInput).max(20).default([]) }),
  reply: {
    status: 201,
    schema: z.strictObject({
      customer: customerView,
      vehicles: z.array(vehicleView),
      warnings: z.array(dataWarning),
      possibleDuplicates: z.array(possibleDuplicate),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [],
  examples: [
    {
      name: 'walkIn',
      summary: 'A customer with one car',
      body: {
        customer: {
          fullName: '王小明',
          surname: '王',
          honorific: '先生',
          address: '上海市浦东新区世纪大道 100 号',
          phones: [{ number: '138 1234 5678', label: 'mobile' }],
        },
        vehicles: [
          {
            plateNumber: '沪A·12345',
            vin: 'LSVAM4187C2184841',
            vehicleModel: 'Lavida 1.5',
            vehicleClass: 'sedan',
            maintenanceInterval: { months: 6, kilometres: 5000 },
          },
        ],
      },
    },
  ],
});
