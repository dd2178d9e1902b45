import * as z from 'zod';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { warnedAbsence } from './absence-view.ts';
import { ABSENCE_PATH, absenceParams } from './paths.ts';

export const nameDeputy = operation({
  id: 'nameDeputy',
  feature: 'absence',
  method: 'PUT',
  path: `${ABSENCE_PATH}/deputy`,
  summary: 'Name who stands in for the rest of an absence',
  description: 'In place of whoever was named before; all of them stay on record.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: absenceParams,
  query: nothing,
  body: z.strictObject({ deputyId: id('staff') }),
  reply: { status: 200, schema: warnedAbsence },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: [
    'absence-unknown',
    'absence-state-wrong',
    'deputy-is-absent-person',
    'deputy-not-active-here',
    'deputy-of-other-department',
    'deputies-in-circle',
  ],
  examples: [
    { name: 'colleague', summary: 'A colleague', body: { deputyId: 'stf_01jgqk2m00wf9kqy6a5jv74jp6' } },
  ],
});
