import * as z from 'zod';
import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { customerView } from '../views/index.ts';
import { ANSWERABLE, LEGAL_HOLD_PATH } from './paths.ts';

export const setLegalHold = operation({
  id: 'setLegalHold',
  feature: 'privacy',
  method: 'POST',
  path: LEGAL_HOLD_PATH,
  summary: 'Hold a dossier because of a dispute',
  description: 'Nothing of it is erased, by hand or by age, until the hold is lifted.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ANSWERABLE },
  params: customerParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: customerView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['legal-hold'],
  examples: [
    {
      name: 'dispute',
      summary: 'A dispute over a repair',
      body: { reason: 'lawsuit about the repair of March' },
    },
  ],
});
