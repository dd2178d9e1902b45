import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, DECIDERS } from './case-step.ts';

export const askForMore = caseStep({
  id: 'askForMore',
  deed: 'question',
  summary: 'Ask for more before deciding',
  description: 'The matter goes back to be studied, with two new days to report.',
  clauses: ['A-18'],
  roles: DECIDERS,
  body: z.strictObject({ question: text(2000) }),
  refusals: ['not-senior', 'case-history-full'],
  examples: [{ name: 'wear', summary: 'A question', body: { question: 'how worn are the discs?' } }],
});
