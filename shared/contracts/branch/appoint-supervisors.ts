import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { branchView } from './branch-view.ts';
import { BRANCH_PATH } from './paths.ts';

export const appointSupervisors = operation({
  id: 'appointSupervisors',
  feature: 'branch',
  method: 'PUT',
  path: `${BRANCH_PATH}/supervisors`,
  summary: 'Appoint the supervisors of a branch',
  description: 'Replaces the whole list: those who are told when something is overdue.',
  clauses: ['A-28'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['groupManager', 'admin'] },
  params: branchParams,
  query: nothing,
  body: z.strictObject({ staffIds: z.array(id('staff')).min(1).max(20) }),
  reply: { status: 200, schema: branchView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['cannot-appoint'],
  examples: [
    { name: 'one', summary: 'One supervisor', body: { staffIds: ['stf_01jgqk2m0072632j27rjdwjyzt'] } },
  ],
});
