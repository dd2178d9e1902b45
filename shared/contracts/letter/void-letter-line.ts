import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, letterParams } from './paths.ts';

export const voidLetterLine = operation({
  id: 'voidLetterLine',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/voiding`,
  summary: 'Take back that a letter was posted',
  description:
    'Line and number stay in the register, marked as void; a case it answered is open again. An e-mail that left cannot be taken back.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: letterParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['letter-unknown', 'letter-status-wrong', 'letter-went-by-email'],
  examples: [
    { name: 'mixedUp', summary: 'The wrong letter', body: { reason: 'mixed up with another letter' } },
  ],
});
