import * as z from 'zod';
import { operation } from '../operation.ts';
import { atLeastOne, id, nothing } from '../schemas/index.ts';
import { staffFields, staffView } from './staff-view.ts';

export const staffParams = z.strictObject({ staffId: id('staff') });

export const changeStaff = operation({
  id: 'changeStaff',
  feature: 'branch',
  method: 'PATCH',
  path: '/v1/staff/{staffId}',
  summary: 'Change a member of staff',
  description:
    'Somebody who has left keeps the record, so that old entries can still be read. Whoever is appointed as agent, ' +
    'supervisor or group manager is taken off that list first. What somebody still owns at a branch they no longer work ' +
    'at falls to its supervisors at once: it shows as an absence without an end, for which a deputy can be named.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/admin', roles: ['admin'] },
  params: staffParams,
  query: nothing,
  body: atLeastOne({
    name: staffFields.name.exactOptional(),
    email: staffFields.email.exactOptional(),
    language: staffFields.language.exactOptional(),
    department: staffFields.department.exactOptional(),
    roles: staffFields.roles.exactOptional(),
    status: z.enum(['active', 'left']).exactOptional(),
  }),
  reply: { status: 200, schema: staffView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['role-misplaced', 'branch-unknown', 'still-appointed'],
  examples: [{ name: 'left', summary: 'Left the group', body: { status: 'left' } }],
});
