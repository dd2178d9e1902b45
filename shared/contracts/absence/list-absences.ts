import * as z from 'zod';
import { ABSENCE_STATES } from '../../domain/records/absence.ts';
import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, pageQuery } from '../schemas/index.ts';
import { absenceView } from './absence-view.ts';
import { ABSENCES_PATH } from './paths.ts';

export const listAbsences = operation({
  id: 'listAbsences',
  feature: 'absence',
  method: 'GET',
  path: ABSENCES_PATH,
  summary: 'Who is, was or is going to be absent',
  description: 'In the order they were entered. With a state a page may be short or empty before the last.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z.strictObject({ state: z.enum(ABSENCE_STATES).exactOptional(), ...pageQuery }),
  body: undefined,
  reply: { status: 200, schema: page(absenceView) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
