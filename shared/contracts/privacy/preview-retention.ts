import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, instant, pageQuery } from '../schemas/index.ts';
import { ANSWERABLE, RETENTION_PREVIEW_PATH } from './paths.ts';

const blocks = z.strictObject({
  legalHold: z.boolean(),
  visitIds: z.array(id('visit')).describe('The car is still in the shop.'),
  caseIds: z.array(id('case')),
  followUpIds: z.array(id('followUp')),
  obligations: z.array(z.strictObject({ id: id('obligation'), kind: z.string() })),
});

const verdict = z
  .strictObject({
    customerId: id('customer'),
    lastActivityAt: instant,
    keptUntil: instant,
    verdict: z.enum(['erase', 'keep', 'blocked']),
    because: z
      .enum(['activity', 'case', 'consent'])
      .exactOptional()
      .describe('What kept it longest: its last activity, a case, a yes or no of the customer.'),
    blocks: blocks.exactOptional(),
  })
  .meta({ id: 'RetentionVerdict' });

export const previewRetention = operation({
  id: 'previewRetention',
  feature: 'privacy',
  method: 'GET',
  path: RETENTION_PREVIEW_PATH,
  summary: 'See who would be forgotten by age',
  description:
    'Dossiers older than the branch keeps visits, oldest first, each with what the next run would do and why. ' +
    'Nothing is changed. Dossiers the last run found to be kept longer come up again a month after it.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/read', roles: ANSWERABLE },
  params: branchParams,
  query: z.strictObject(pageQuery),
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({
      horizon: instant.describe('Dossiers without activity since then are looked at.'),
      candidates: z.int().describe('How many there are, counted up to 1000.'),
      oldestMonth: z
        .string()
        .nullable()
        .describe('YYYY-MM from which the oldest counts; null when there is none.'),
      data: z.array(verdict),
      unreadable: z
        .array(id('customer'))
        .describe(
          'Dossiers of this page that are broken: the run fails at them too, and somebody has to look.',
        ),
      nextCursor: z.string().nullable(),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
