import * as z from 'zod';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { groupView } from './group-view.ts';

export const appointGroupManagers = operation({
  id: 'appointGroupManagers',
  feature: 'branch',
  method: 'PUT',
  path: '/v1/group/managers',
  summary: 'Appoint the group managers',
  description: 'Replaces the whole list: those to whom what stays overdue for a day is escalated.',
  clauses: ['A-28'],
  access: { kind: 'group', scope: 'aftercare/admin', roles: ['admin'] },
  params: nothing,
  query: nothing,
  body: z.strictObject({ staffIds: z.array(id('staff')).min(1).max(20) }),
  reply: { status: 200, schema: groupView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['cannot-appoint'],
  examples: [{ name: 'one', summary: 'One manager', body: { staffIds: ['stf_01jgqk2m009s7xw9frrbsm3nv3'] } }],
});
