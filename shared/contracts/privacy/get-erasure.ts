import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { erasureView } from './erasure-view.ts';
import { ANSWERABLE, ERASURE_PATH } from './paths.ts';

export const getErasure = operation({
  id: 'getErasure',
  feature: 'privacy',
  method: 'GET',
  path: ERASURE_PATH,
  summary: 'See how far an erasure has come',
  description: 'Nothing is found while the person has not been erased.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/read', roles: ANSWERABLE },
  params: customerParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: erasureView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
