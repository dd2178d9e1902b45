import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseProof, PROVED } from './case-proof.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const answerCase = caseStep({
  id: 'answerCase',
  deed: 'answer',
  summary: 'Answer a matter there and then',
  description:
    'In a contact on the day the matter was raised, which may be the one that raised it. Nothing is left to report; the ' +
    'customer is still asked whether the answer satisfied. An answer of a later day is a solution to be told.',
  clauses: ['A-16'],
  body: z.strictObject({ answer: text(4000), proof: caseProof.exactOptional() }),
  refusals: [...OWNERS_STEP, ...PROVED, 'answer-not-at-once'],
  examples: [
    {
      name: 'atOnce',
      summary: 'Answered at the counter',
      body: {
        answer: 'the noise comes from new pads and goes within 300 km',
        proof: { type: 'visit', id: 'vis_01jgqk2m009s7xw9frrbsm3nv3' },
      },
    },
  ],
});
