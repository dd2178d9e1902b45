import * as z from 'zod';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { LETTER_PATH, letterParams } from './paths.ts';

export const readLetterPage = operation({
  id: 'readLetterPage',
  feature: 'letter',
  method: 'GET',
  path: `${LETTER_PATH}/page`,
  summary: 'The letter as a page',
  description: 'To read or print. A draft is shown as it would be sent now, marked as a draft.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: letterParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, contentType: 'text/html', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
