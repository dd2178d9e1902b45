import * as z from 'zod';
import { operation } from '../operation.ts';
import { localDate, nothing } from '../schemas/index.ts';
import { warnedAbsence } from './absence-view.ts';
import { ABSENCE_PATH, absenceParams } from './paths.ts';

export const extendAbsence = operation({
  id: 'extendAbsence',
  feature: 'absence',
  method: 'POST',
  path: `${ABSENCE_PATH}/extension`,
  summary: 'Move the last day off to a later one',
  description: 'The deputy stays.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: absenceParams,
  query: nothing,
  body: z.strictObject({ endsOn: localDate.describe('The new last day off.') }),
  reply: { status: 200, schema: warnedAbsence },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'absence-unknown',
    'absence-state-wrong',
    'absence-of-former-staff',
    'absence-not-longer',
    'absence-overlaps',
    'deputies-in-circle',
  ],
  examples: [{ name: 'threeDays', summary: 'Three days longer', body: { endsOn: '2026-12-28' } }],
});
