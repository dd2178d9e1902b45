import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';

const inBothLanguages = z.strictObject({ en: z.string(), 'zh-CN': z.string() });

export const getProblem = operation({
  id: 'getProblem',
  feature: 'reference',
  method: 'GET',
  path: '/v1/problems/{code}',
  summary: 'What a problem code means',
  description: 'The address in the `type` of every problem.',
  clauses: [],
  access: { kind: 'open' },
  params: z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/) }),
  query: nothing,
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({ code: z.string(), status: z.int(), title: inBothLanguages }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [
    {
      name: 'versionStale',
      summary: 'A code of the API itself',
      reply: {
        code: 'version-stale',
        status: 412,
        title: { en: 'The record has changed meanwhile', 'zh-CN': '记录已被他人修改' },
      },
    },
  ],
});
