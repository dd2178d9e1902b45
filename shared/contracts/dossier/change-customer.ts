import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { customerView } from '../views/index.ts';
import { customerPatch } from './customer-input.ts';
import { dataWarning } from './data-warning.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from './paths.ts';

export const changeCustomer = operation({
  id: 'changeCustomer',
  feature: 'dossier',
  method: 'PATCH',
  path: CUSTOMER_PATH,
  summary: 'Correct the particulars of a customer',
  description:
    'A merge patch. `If-Match` takes the `version` of the customer in the dossier, such as `"v3"`. What is known ' +
    'already changes nothing, in whatever spelling it comes.',
  clauses: ['A-04'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: customerPatch,
  reply: {
    status: 200,
    schema: z.strictObject({
      customer: customerView,
      warnings: z.array(dataWarning),
      possibleDuplicates: z.array(possibleDuplicate),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: [],
  examples: [{ name: 'address', summary: 'A new address', body: { address: '上海市徐汇区漕溪路 8 号' } }],
});
