import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { absenceView } from './absence-view.ts';
import { ABSENCE_PATH, absenceParams } from './paths.ts';

export const getAbsence = operation({
  id: 'getAbsence',
  feature: 'absence',
  method: 'GET',
  path: ABSENCE_PATH,
  summary: 'Read an absence',
  description: 'With everybody who ever stood in.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: absenceParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: absenceView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
