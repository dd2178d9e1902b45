import * as z from 'zod';
import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { customerView } from '../views/index.ts';
import { ANSWERABLE, LEGAL_HOLD_PATH } from './paths.ts';

export const liftLegalHold = operation({
  id: 'liftLegalHold',
  feature: 'privacy',
  method: 'POST',
  path: `${LEGAL_HOLD_PATH}/lifting`,
  summary: 'Lift a legal hold',
  description: 'That there was one, and why it ended, stays on record.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ANSWERABLE },
  params: customerParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: customerView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['no-legal-hold'],
  examples: [
    { name: 'settled', summary: 'The dispute is settled', body: { reason: 'settled out of court' } },
  ],
});
