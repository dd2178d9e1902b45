import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { absenceView } from './absence-view.ts';
import { ABSENCE_PATH, absenceParams } from './paths.ts';

export const endAbsence = operation({
  id: 'endAbsence',
  feature: 'absence',
  method: 'POST',
  path: `${ABSENCE_PATH}/end`,
  summary: 'End a running absence now',
  description: 'From this moment on the work is the owner’s again.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: absenceParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: absenceView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['absence-unknown', 'absence-state-wrong', 'absence-of-former-staff'],
  examples: [],
});
