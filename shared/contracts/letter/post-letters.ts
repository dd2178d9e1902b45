import * as z from 'zod';
import { POSTAL_WAYS } from '../../domain/records/letter.ts';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { copied, id, instant, nothing } from '../schemas/index.ts';
import { registerNumber } from '../views/index.ts';
import { BRANCH_LETTERS_PATH, LETTER_WRITERS } from './paths.ts';

const posting = z
  .strictObject({
    customerId: id('customer'),
    letterId: id('letter'),
    trackingNumber: copied(60).exactOptional(),
  })
  .meta({ id: 'PostingInput' });

const result = z
  .discriminatedUnion('outcome', [
    z.strictObject({ letterId: id('letter'), outcome: z.literal('posted'), number: registerNumber }),
    z.strictObject({
      letterId: id('letter'),
      outcome: z.literal('refused'),
      code: z.string().describe('The problem code a request for this letter alone is answered with.'),
    }),
  ])
  .meta({ id: 'PostingResult' });

export const postLetters = operation({
  id: 'postLetters',
  feature: 'letter',
  method: 'POST',
  path: `${BRANCH_LETTERS_PATH}/postings`,
  summary: 'Record that several letters were posted together',
  description:
    'Each letter is a command of its own: one that is refused holds up none of the others, and repeating the request ' +
    'with the same key records none twice.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: branchParams,
  query: nothing,
  body: z.strictObject({
    way: z.enum(POSTAL_WAYS),
    postedAt: instant.exactOptional().describe('Now unless said otherwise.'),
    letters: z.array(posting).min(1).max(50),
  }),
  reply: { status: 200, schema: z.strictObject({ results: z.array(result) }) },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [],
  examples: [
    {
      name: 'morning',
      summary: 'The post of a morning',
      body: {
        way: 'post',
        letters: [
          {
            customerId: 'cus_01jgqk2m009s7xw9frrbsm3nv3',
            letterId: 'let_01jgqk2m009s7xw9frrbsm3nv3',
          },
        ],
      },
    },
  ],
});
