import * as z from 'zod';
import { DOSSIER_KINDS } from '../../domain/records/dossier-kinds.ts';
import { operation } from '../operation.ts';
import { id, instant, MAXIMUM_LIMIT, pageQuery } from '../schemas/index.ts';
import { dossierView } from './dossier-view.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from './paths.ts';

export const getDossier = operation({
  id: 'getDossier',
  feature: 'dossier',
  method: 'GET',
  path: CUSTOMER_PATH,
  summary: 'Read a dossier',
  description:
    'The first page shows the customer, cars, everything that is open, and the newest of the past: visits, follow-ups, ' +
    'obligations, cases, letters, calls and the history; each list newest last. Further pages go on into the past. ' +
    'With `kind`, `vehicleId` or a period only that; of more than 100 cars the others by `kind=vehicle`.',
  clauses: ['A-04', 'A-25'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: customerParams,
  query: z.strictObject({
    ...pageQuery,
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(MAXIMUM_LIMIT)
      .default(MAXIMUM_LIMIT)
      .describe('At most this many records of the past, of all kinds together.'),
    kind: z.enum(DOSSIER_KINDS).exactOptional(),
    vehicleId: id('vehicle')
      .exactOptional()
      .describe('What is about this car; lines of the history are not.'),
    recordedFrom: instant.exactOptional().describe('Recorded at this moment or later.'),
    recordedBefore: instant.exactOptional().describe('Recorded before this moment.'),
  }),
  body: undefined,
  reply: { status: 200, schema: dossierView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
