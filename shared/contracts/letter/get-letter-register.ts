import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, periodQuery } from '../schemas/index.ts';
import { letterRegisterLineView } from '../views/index.ts';

export const getLetterRegister = operation({
  id: 'getLetterRegister',
  feature: 'letter',
  method: 'GET',
  path: '/v1/branches/{branchId}/letter-register',
  summary: 'Read the letter register of a period',
  description:
    'One line per letter sent, by the local day it was entered and in number order; both days included. ' +
    'Numbers run per branch and year without gaps; voided lines stay.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: periodQuery,
  body: undefined,
  reply: { status: 200, schema: page(letterRegisterLineView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
