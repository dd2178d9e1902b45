import * as z from 'zod';
import { instant } from '../schemas/index.ts';
import { caseProof, PROVED } from './case-proof.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const studyCase = caseStep({
  id: 'studyCase',
  deed: 'study',
  summary: 'Start looking for a way',
  description: 'The two days for the report go on running. A customer who was told has had a first response.',
  clauses: ['A-17'],
  body: z.strictObject({
    customerTold: z
      .boolean()
      .describe(
        'Whether the customer knows that we work on it. A first response still owed then needs a proof.',
      ),
    promisedReplyAt: instant
      .exactOptional()
      .describe('When the customer may expect a reply; whoever has the matter then is reminded.'),
    proof: caseProof.exactOptional(),
  }),
  refusals: [...OWNERS_STEP, ...PROVED, 'promise-in-past'],
  examples: [
    {
      name: 'told',
      summary: 'With a promise',
      body: {
        customerTold: true,
        promisedReplyAt: '2026-12-12T10:00:00+08:00',
        proof: { type: 'call', id: 'cal_01jgqk2m009s7xw9frrbsm3nv3' },
      },
    },
  ],
});
