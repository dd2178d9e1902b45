import * as z from 'zod';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { caseFiguresView, caseView } from '../views/index.ts';
import { CASE_PATH, caseParams } from './paths.ts';

export const getCase = operation({
  id: 'getCase',
  feature: 'case',
  method: 'GET',
  path: CASE_PATH,
  summary: 'Read a case',
  description: 'With its history, what must be done now, and the time it took so far in business hours.',
  clauses: ['A-15', 'A-20'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: caseParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: z.strictObject({ case: caseView, figures: caseFiguresView }) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
