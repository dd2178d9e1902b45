import * as z from 'zod';
import { ROLES } from '../../domain/records/roles.ts';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, page, pageQuery } from '../schemas/index.ts';
import { BRANCH_PATH, EVERYBODY } from './paths.ts';

export const listBranchStaff = operation({
  id: 'listBranchStaff',
  feature: 'branch',
  method: 'GET',
  path: `${BRANCH_PATH}/staff`,
  summary: 'List who works at a branch',
  description: 'Active colleagues with the roles they hold there. A page may be short.',
  clauses: ['A-01', 'A-09'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: EVERYBODY },
  params: branchParams,
  query: z.strictObject(pageQuery),
  body: undefined,
  reply: {
    status: 200,
    schema: page(
      z
        .strictObject({
          id: id('staff'),
          name: z.string(),
          department: z.string(),
          roles: z.array(z.enum(ROLES)),
        })
        .meta({ id: 'Colleague' }),
    ),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
