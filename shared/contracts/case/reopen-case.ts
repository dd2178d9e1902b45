import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const reopenCase = caseStep({
  id: 'reopenCase',
  deed: 'reopening',
  summary: 'Take a closed matter up again',
  description: 'Within 30 days of its closing, later by a supervisor. There are two new days to report.',
  clauses: ['A-18', 'A-20'],
  body: z.strictObject({ reason: text(500) }),
  refusals: [...OWNERS_STEP, 'reopening-too-late'],
  examples: [{ name: 'again', summary: 'It came back', body: { reason: 'the noise is back' } }],
});
