import * as z from 'zod';
import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, pageQuery } from '../schemas/index.ts';
import { ANSWERABLE, EXPORT_PATH } from './paths.ts';

/** Copies of letters are large, and a page must stay below the limit of a function's answer. */
const MOST_ENTRIES = 50;

export const exportCustomer = operation({
  id: 'exportCustomer',
  feature: 'privacy',
  method: 'GET',
  path: EXPORT_PATH,
  summary: 'Export everything kept of a person',
  description:
    'Every record as it is kept: the dossier with consents, cases and letters, then calls and history, then the ' +
    'exact copies of letters, each with its register line and the mails it led to. Of notices to staff only the ' +
    'lines about this person. All pages together are the export.',
  clauses: ['A-04', 'A-25', 'A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: ANSWERABLE },
  params: customerParams,
  query: z.strictObject({
    ...pageQuery,
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_ENTRIES)
      .default(25)
      .describe('At most this many entries.'),
  }),
  body: undefined,
  reply: {
    status: 200,
    schema: page(
      z
        .looseObject({ type: z.string().describe('`customer`, `vehicle`, `visit`, `call`, `letter` …') })
        .meta({ id: 'ExportedRecord', description: 'A record as it is kept.' }),
    ),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: ['complaint-about-you'],
  examples: [],
});
