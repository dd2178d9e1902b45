import * as z from 'zod';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { LETTER_PATH, letterParams } from './paths.ts';

export const getLetterCopy = operation({
  id: 'getLetterCopy',
  feature: 'letter',
  method: 'GET',
  path: `${LETTER_PATH}/copy`,
  summary: 'Show exactly what was sent',
  description: 'The copy made when the letter was approved, word for word.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: letterParams,
  query: nothing,
  body: undefined,
  reply: {
    status: 200,
    schema: z
      .strictObject({
        letterId: id('letter'),
        to: z.strictObject({ name: z.string(), address: z.string() }),
        senderName: z.string(),
        replyTo: z.string().exactOptional(),
        subject: z.string(),
        html: z.string(),
        text: z.string(),
        calendar: z.string().exactOptional().describe('The calendar file of an invitation.'),
      })
      .meta({ id: 'LetterCopy' }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
