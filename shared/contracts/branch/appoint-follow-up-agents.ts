import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { branchView } from './branch-view.ts';
import { BRANCH_PATH } from './paths.ts';

export const appointFollowUpAgents = operation({
  id: 'appointFollowUpAgents',
  feature: 'branch',
  method: 'PUT',
  path: `${BRANCH_PATH}/follow-up-agents`,
  summary: 'Appoint the follow-up agents of a branch',
  description:
    'Replaces the whole list. Customers stay with their agent while that one is appointed; running tasks keep ' +
    'their owner. With nobody appointed the work falls to the supervisors.',
  clauses: ['A-09'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor', 'groupManager'] },
  params: branchParams,
  query: nothing,
  body: z.strictObject({ staffIds: z.array(id('staff')).max(50) }),
  reply: { status: 200, schema: branchView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['cannot-appoint'],
  examples: [{ name: 'two', summary: 'Two agents', body: { staffIds: ['stf_01jgqk2m009s7xw9frrbsm3nv3'] } }],
});
