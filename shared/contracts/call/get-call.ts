import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { callView } from '../views/index.ts';
import { CALL_PATH, callParams } from './paths.ts';

export const getCall = operation({
  id: 'getCall',
  feature: 'call',
  method: 'GET',
  path: CALL_PATH,
  summary: 'Read a call record',
  description: 'The sheet kept in the dossier; its line in the register has the same number.',
  clauses: ['A-25'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: callParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: callView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
