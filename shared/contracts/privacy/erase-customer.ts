import * as z from 'zod';
import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { erasureReason, erasureView } from './erasure-view.ts';
import { ERASURE_PATH } from './paths.ts';

export const eraseCustomer = operation({
  id: 'eraseCustomer',
  feature: 'privacy',
  method: 'POST',
  path: ERASURE_PATH,
  summary: 'Forget a person',
  description:
    'Name, numbers, address, plates, notes and the words of letters are erased for good; register lines, their ' +
    'numbers and the figures stay. A keyed hash of telephone numbers and e-mail address remains, so that the person ' +
    'is not called again. Refused while a legal hold, a car in the shop, an open case or anything owed stands in ' +
    'the way: the answer names it. The dossier is closed at once and emptied within a quarter of an hour.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['groupManager'] },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    reason: erasureReason.exclude(['retentionOver']),
    cancelFollowUps: z
      .boolean()
      .default(false)
      .describe('Calls off follow-ups still to be made instead of being refused because of them.'),
  }),
  reply: { status: 200, schema: erasureView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['legal-hold', 'erasure-blocked'],
  examples: [
    {
      name: 'asked',
      summary: 'The customer asked for it',
      body: { reason: 'askedByPerson', cancelFollowUps: true },
    },
  ],
});
