import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const reportCase = caseStep({
  id: 'reportCase',
  deed: 'report',
  summary: 'Report an unsolved matter to the supervisor',
  description: 'What was tried and what is asked. Due within two days of the day the matter was raised.',
  clauses: ['A-18'],
  body: z.strictObject({ tried: text(2000), asked: text(2000) }),
  refusals: OWNERS_STEP,
  examples: [
    {
      name: 'goodwill',
      summary: 'Asking for goodwill',
      body: { tried: 'pads changed under warranty, noise is back', asked: 'new discs as goodwill?' },
    },
  ],
});
