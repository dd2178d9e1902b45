import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, page, pageQuery } from '../schemas/index.ts';
import { branchView } from './branch-view.ts';

export const listBranches = operation({
  id: 'listBranches',
  feature: 'branch',
  method: 'GET',
  path: '/v1/branches',
  summary: 'List the branches of the group',
  description: 'In the order of their identifiers.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin', 'machine'] },
  params: nothing,
  query: z.strictObject(pageQuery),
  body: undefined,
  reply: { status: 200, schema: page(branchView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
