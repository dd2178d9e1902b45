import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { followUpView } from '../views/index.ts';
import { FOLLOW_UP_PATH, followUpParams } from './paths.ts';

export const getFollowUp = operation({
  id: 'getFollowUp',
  feature: 'follow-up',
  method: 'GET',
  path: FOLLOW_UP_PATH,
  summary: 'Read a follow-up',
  description: 'With its window, the attempts made and the topics of the call before.',
  clauses: ['A-13', 'A-21', 'A-22'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: followUpParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: followUpView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
