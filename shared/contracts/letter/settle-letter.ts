import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, letterParams } from './paths.ts';

export const settleLetter = operation({
  id: 'settleLetter',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/settlement`,
  summary: 'Settle whether a letter in doubt went out',
  description:
    'For e-mails of which the mail service never told what became of them. They are never sent again by themselves: ' +
    'one that did not go out is marked so and may be written anew.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: letterParams,
  query: nothing,
  body: z.strictObject({ sent: z.boolean(), reason: text(500).describe('How it was found out.') }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['letter-unknown', 'letter-status-wrong', 'letter-not-in-doubt'],
  examples: [
    { name: 'arrived', summary: 'The customer has it', body: { sent: true, reason: 'asked by telephone' } },
  ],
});
