import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';

export const readDocs = operation({
  id: 'readDocs',
  feature: 'reference',
  method: 'GET',
  path: '/v1/docs',
  summary: 'The reference page',
  description: 'The API description for people: one page without scripts.',
  clauses: [],
  access: { kind: 'open' },
  params: nothing,
  query: nothing,
  body: undefined,
  openedBy: 'people',
  reply: { status: 200, contentType: 'text/html', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
