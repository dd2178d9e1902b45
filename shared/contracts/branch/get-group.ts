import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { groupView } from './group-view.ts';

export const getGroup = operation({
  id: 'getGroup',
  feature: 'branch',
  method: 'GET',
  path: '/v1/group',
  summary: 'Read the group',
  description: 'The dealer group of the access token.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin', 'machine'] },
  params: nothing,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: groupView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
