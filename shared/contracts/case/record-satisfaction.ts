import * as z from 'zod';
import { SATISFACTIONS } from '../../domain/records/case.ts';
import { text } from '../schemas/index.ts';
import { caseProof, PROVED } from './case-proof.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const recordSatisfaction = caseStep({
  id: 'recordSatisfaction',
  deed: 'satisfaction',
  summary: 'Record what the customer made of the answer',
  description:
    'Only a satisfied customer closes a case. A dissatisfied one reopens it, the second time at a higher level; one who ' +
    'was not reached leaves it as it is. What the customer said needs the contact since the answer in which they said ' +
    'it; not the one that raised the matter.',
  clauses: ['A-20'],
  body: z.strictObject({
    satisfaction: z.enum(SATISFACTIONS),
    words: text(2000).exactOptional().describe('In the words of the customer.'),
    proof: caseProof.exactOptional(),
  }),
  refusals: [...OWNERS_STEP, ...PROVED],
  examples: [
    {
      name: 'satisfied',
      summary: 'Satisfied',
      body: {
        satisfaction: 'satisfied',
        words: 'thanks, quick this time',
        proof: { type: 'call', id: 'cal_01jgqk2m009s7xw9frrbsm3nv3' },
      },
    },
  ],
});
