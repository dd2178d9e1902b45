import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { staffFields, staffView } from './staff-view.ts';

export const registerStaff = operation({
  id: 'registerStaff',
  feature: 'branch',
  method: 'POST',
  path: '/v1/staff',
  summary: 'Enter a member of staff',
  description:
    'Link the user of the identity provider by the answered identifier. Roles hold from the next sign-in.',
  clauses: ['A-01', 'A-09'],
  access: { kind: 'group', scope: 'aftercare/admin', roles: ['admin'] },
  params: nothing,
  query: nothing,
  body: z.strictObject(staffFields),
  reply: { status: 201, schema: staffView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['role-misplaced', 'branch-unknown'],
  examples: [
    {
      name: 'agent',
      summary: 'A follow-up agent',
      body: {
        name: '陈洁',
        email: 'chen.jie@harmony.example',
        language: 'zh-CN',
        department: 'business',
        roles: [{ role: 'agent', branchId: 'sh-pudong' }],
      },
    },
  ],
});
