import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';

export const getHealth = operation({
  id: 'getHealth',
  feature: 'reference',
  method: 'GET',
  path: '/v1/health',
  summary: 'Tell whether the API answers',
  description: 'For monitors and load balancers. Says nothing about the database behind it.',
  clauses: [],
  access: { kind: 'open' },
  params: nothing,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: z.strictObject({ status: z.literal('ok') }) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [{ name: 'ok', summary: 'The API answers', reply: { status: 'ok' } }],
});
