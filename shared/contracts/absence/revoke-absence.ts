import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { absenceView } from './absence-view.ts';
import { ABSENCE_PATH, absenceParams } from './paths.ts';

export const revokeAbsence = operation({
  id: 'revokeAbsence',
  feature: 'absence',
  method: 'POST',
  path: `${ABSENCE_PATH}/revocation`,
  summary: 'Take an absence back before it begins',
  description: 'It stays on record as revoked.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: absenceParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: absenceView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['absence-unknown', 'absence-state-wrong'],
  examples: [],
});
