import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { branchView } from './branch-view.ts';
import { BRANCH_PATH, EVERYBODY } from './paths.ts';

export const getBranch = operation({
  id: 'getBranch',
  feature: 'branch',
  method: 'GET',
  path: BRANCH_PATH,
  summary: 'Read a branch',
  description: 'Its particulars and who is appointed there.',
  clauses: ['A-01', 'A-09'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: EVERYBODY },
  params: branchParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: branchView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
