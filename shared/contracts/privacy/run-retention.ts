import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { RETENTION_RUNS_PATH } from './paths.ts';

export const runRetention = operation({
  id: 'runRetention',
  feature: 'privacy',
  method: 'POST',
  path: RETENTION_RUNS_PATH,
  summary: 'Forget by age now',
  description:
    'What happens by itself once a day: the oldest dossiers are looked at, a limited number at a time, and erased if ' +
    'they were kept long enough. Repeat it while `more` is true. Running it twice does no harm.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['groupManager'] },
  params: branchParams,
  query: nothing,
  body: z.strictObject({}),
  reply: {
    status: 200,
    schema: z
      .strictObject({
        erased: z.int().describe('Erasures begun.'),
        kept: z.int().describe('Looked at and kept for now.'),
        failed: z
          .int()
          .describe('Others were changing them, or they are broken; the next run takes them up.'),
        more: z.boolean(),
      })
      .meta({ id: 'RetentionRun' }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [],
  examples: [{ name: 'now', summary: 'Run it now', body: {} }],
});
