import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const discardLetter = operation({
  id: 'discardLetter',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/discard`,
  summary: 'Discard a letter that was not sent',
  description: 'What it was written for stays to be done; the reason stays on record.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['letter-unknown', 'letter-status-wrong'],
  examples: [{ name: 'reached', summary: 'Not needed any more', body: { reason: 'reached by telephone' } }],
});
