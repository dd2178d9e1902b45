import * as z from 'zod';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { instant, nothing } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, letterParams } from './paths.ts';

const delivery = z
  .strictObject({
    status: z.enum(['pending', 'sending', 'unknown', 'sent', 'delivered', 'bounced', 'complained', 'failed']),
    at: instant.exactOptional(),
    hard: z.boolean().exactOptional().describe('Of a bounce: the address will not do better next time.'),
  })
  .meta({ id: 'LetterDelivery', description: 'What the mail service told of an e-mail.' });

export const getLetter = operation({
  id: 'getLetter',
  feature: 'letter',
  method: 'GET',
  path: LETTER_PATH,
  summary: 'Read a letter',
  description: 'With what became of it on the way.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: letterParams,
  query: nothing,
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({ letter: letterView, delivery: delivery.exactOptional() }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
