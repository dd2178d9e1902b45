import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, page, pageQuery } from '../schemas/index.ts';
import { staffView } from './staff-view.ts';

export const listStaff = operation({
  id: 'listStaff',
  feature: 'branch',
  method: 'GET',
  path: '/v1/staff',
  summary: 'List the staff of the group',
  description: 'Those who have left are listed too.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin'] },
  params: nothing,
  query: z.strictObject(pageQuery),
  body: undefined,
  reply: { status: 200, schema: page(staffView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
