import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_LAST_STEP } from './case-step.ts';

export const withdrawCase = caseStep({
  id: 'withdrawCase',
  deed: 'withdrawal',
  summary: 'End a matter the customer took back',
  description: 'What was still to be done for it is called off; the reason stays on record.',
  clauses: ['A-20'],
  body: z.strictObject({ reason: text(500) }),
  refusals: OWNERS_LAST_STEP,
  examples: [
    {
      name: 'mistake',
      summary: 'A mistake',
      body: { reason: 'the customer found the noise was a loose toolbox' },
    },
  ],
});
