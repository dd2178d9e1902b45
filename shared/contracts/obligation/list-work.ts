import * as z from 'zod';
import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, instant, page, pageQuery } from '../schemas/index.ts';
import { customerView, obligationView, vehicleView } from '../views/index.ts';

/** Which part of the open work is asked for. */
export const WORK_VIEWS = ['all', 'open', 'overdue', 'openingSoon'] as const;

export const listWork = operation({
  id: 'listWork',
  feature: 'obligation',
  method: 'GET',
  path: '/v1/branches/{branchId}/work-list',
  summary: 'What is to be done, most urgent first',
  description:
    "Open obligations by due time: mine, my branch's or one colleague's. `open`: the window has begun and is not " +
    'over; `overdue`: it is over; `openingSoon`: it begins within the next two days, what begins first before the rest.',
  clauses: ['A-09', 'A-27', 'A-28'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z.strictObject({
    owner: z
      .union([z.enum(['me', 'anyone']), id('staff')])
      .default('me')
      .describe(
        '`me` with all those I stand in for at this moment, `anyone` at the branch, or one member of staff. For ' +
          'supervisors `me` includes those who are absent without anybody to stand in.',
      ),
    view: z.enum(WORK_VIEWS).default('all'),
    dueBefore: instant.exactOptional().describe('Only what is due before that moment.'),
    ...pageQuery,
  }),
  body: undefined,
  reply: {
    status: 200,
    schema: page(
      z
        .strictObject({
          obligation: obligationView,
          customer: customerView,
          vehicle: vehicleView.exactOptional(),
          actingFor: id('staff').exactOptional().describe('The absent owner, where the caller stands in.'),
        })
        .meta({ id: 'WorkItem' }),
    ),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
