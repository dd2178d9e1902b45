import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, periodQuery } from '../schemas/index.ts';
import { callRegisterLineView } from '../views/index.ts';

export const getCallRegister = operation({
  id: 'getCallRegister',
  feature: 'call',
  method: 'GET',
  path: '/v1/branches/{branchId}/call-register',
  summary: 'Read the call register of a period',
  description:
    'One line per recorded call, by the local day it was recorded and in number order; both days included. ' +
    'Numbers run per branch and year without gaps; voided lines stay.',
  clauses: ['A-25'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: periodQuery,
  body: undefined,
  reply: { status: 200, schema: page(callRegisterLineView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
