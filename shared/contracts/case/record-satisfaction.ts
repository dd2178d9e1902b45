import * as z from 'zod';
import { SATISFACTIONS } from '../../domain/records/case.ts';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const recordSatisfaction = caseStep({
  id: 'recordSatisfaction',
  deed: 'satisfaction',
  summary: 'Record what the customer made of the answer',
  description:
    'Only a satisfied customer closes a case. A dissatisfied one reopens it, the second time at a higher level; one who was not reached leaves it as it is.',
  clauses: ['A-20'],
  body: z.strictObject({
    satisfaction: z.enum(SATISFACTIONS),
    words: text(2000).exactOptional().describe('In the words of the customer.'),
  }),
  refusals: OWNERS_STEP,
  examples: [
    {
      name: 'satisfied',
      summary: 'Satisfied',
      body: { satisfaction: 'satisfied', words: 'thanks, quick this time' },
    },
  ],
});
