import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';

export const getApiDescription = operation({
  id: 'getApiDescription',
  feature: 'reference',
  method: 'GET',
  path: '/v1/openapi.json',
  summary: 'The API description',
  description: 'OpenAPI 3.1, made from the same declarations the API runs on.',
  clauses: [],
  access: { kind: 'open' },
  params: nothing,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: z.looseObject({ openapi: z.string() }) },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
