import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const markLetterReturned = operation({
  id: 'markLetterReturned',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/return`,
  summary: 'Record that the post brought a letter back',
  description: 'Its register line says so, the address becomes a task, and a case it answered is open again.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['letter-unknown', 'letter-status-wrong'],
  examples: [{ name: 'moved', summary: 'Moved', body: { reason: 'moved, no forwarding address' } }],
});
