import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const answerCase = caseStep({
  id: 'answerCase',
  deed: 'answer',
  summary: 'Answer a matter there and then',
  description: 'Nothing is left to report; the customer is still asked whether the answer satisfied.',
  clauses: ['A-16'],
  body: z.strictObject({ answer: text(4000) }),
  refusals: OWNERS_STEP,
  examples: [
    {
      name: 'atOnce',
      summary: 'Answered at the counter',
      body: { answer: 'the noise comes from new pads and goes within 300 km' },
    },
  ],
});
