import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const solveCase = caseStep({
  id: 'solveCase',
  deed: 'solution',
  summary: 'Record the way that was found',
  description: 'From now the customer is to be told the same local day.',
  clauses: ['A-17', 'A-19'],
  body: z.strictObject({ solution: text(4000) }),
  refusals: OWNERS_STEP,
  examples: [{ name: 'pads', summary: 'Found', body: { solution: 'pads of another make' } }],
});
