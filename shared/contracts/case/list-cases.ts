import * as z from 'zod';
import { CASE_STATUSES } from '../../domain/records/case.ts';
import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, pageQuery } from '../schemas/index.ts';
import { caseSummaryView } from '../views/index.ts';

export const listCases = operation({
  id: 'listCases',
  feature: 'case',
  method: 'GET',
  path: '/v1/branches/{branchId}/cases',
  summary: 'List the cases of a branch in one state',
  description: 'The earliest raised first. What must be done by when is in the work list.',
  clauses: ['A-15', 'A-28'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z.strictObject({ status: z.enum(CASE_STATUSES), ...pageQuery }),
  body: undefined,
  reply: { status: 200, schema: page(caseSummaryView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
