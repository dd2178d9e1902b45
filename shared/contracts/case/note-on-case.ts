import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep } from './case-step.ts';

export const noteOnCase = caseStep({
  id: 'noteOnCase',
  deed: 'notes',
  summary: 'Add a note to a case',
  description: 'What was found out while studying the matter.',
  clauses: ['A-17'],
  body: z.strictObject({ text: text(2000) }),
  refusals: ['case-history-full'],
  examples: [{ name: 'parts', summary: 'A finding', body: { text: 'the supplier knows the batch of pads' } }],
});
