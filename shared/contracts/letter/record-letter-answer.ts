import * as z from 'zod';
import { operation } from '../operation.ts';
import { instant, nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const recordLetterAnswer = operation({
  id: 'recordLetterAnswer',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/answer`,
  summary: 'Record the answer to a letter',
  description: 'In the words of the customer; the register line notes that an answer came.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: z.strictObject({
    answer: text(4000),
    answeredAt: instant.exactOptional().describe('Now unless said otherwise.'),
  }),
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'letter-unknown',
    'letter-status-wrong',
    'answered-before-posting',
    'event-in-future',
    'event-too-old',
  ],
  examples: [{ name: 'comes', summary: 'Accepts an invitation', body: { answer: '会参加，两位' } }],
});
