import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { dossierView } from './dossier-view.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from './paths.ts';

export const getDossier = operation({
  id: 'getDossier',
  feature: 'dossier',
  method: 'GET',
  path: CUSTOMER_PATH,
  summary: 'Read a dossier as one document',
  description:
    'Customer, vehicles, visits, follow-ups, obligations, cases, calls and the history, newest last.',
  clauses: ['A-04', 'A-25'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: dossierView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
