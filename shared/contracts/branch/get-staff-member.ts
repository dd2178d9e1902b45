import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { staffParams } from './change-staff.ts';
import { staffView } from './staff-view.ts';

export const getStaffMember = operation({
  id: 'getStaffMember',
  feature: 'branch',
  method: 'GET',
  path: '/v1/staff/{staffId}',
  summary: 'Read a member of staff',
  description: 'With the roles held at each branch.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin'] },
  params: staffParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: staffView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
