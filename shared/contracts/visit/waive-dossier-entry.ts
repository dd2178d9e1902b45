import * as z from 'zod';
import { operation } from '../operation.ts';
import { CUSTOMER_PATH } from '../dossier/paths.ts';
import { nothing, text } from '../schemas/index.ts';
import { obligationView } from '../views/index.ts';
import { visitParams } from './record-delivery.ts';

export const waiveDossierEntry = operation({
  id: 'waiveDossierEntry',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/visits/{visitId}/waiver`,
  summary: "Let a visit's dossier entry go",
  description: 'The reason stays on record. The entry may still be completed; it then no longer counts.',
  clauses: ['A-28'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: visitParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: obligationView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['visit-unknown', 'obligation-closed'],
  examples: [{ name: 'courtesy', summary: 'Courtesy wash', body: { reason: 'courtesy wash, no service' } }],
});
