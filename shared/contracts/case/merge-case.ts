import * as z from 'zod';
import { id } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const mergeCase = caseStep({
  id: 'mergeCase',
  deed: 'merge',
  summary: 'Merge a duplicate into another case',
  description:
    'This case ends. The other goes on, says so, and takes over the higher level and the nearest duties of both. It must ' +
    'owe what this one owes or what comes after it; a decision the customer was not told is never merged away.',
  clauses: ['A-15'],
  body: z.strictObject({ intoCaseId: id('case') }),
  refusals: [...OWNERS_STEP, 'merge-not-possible', 'merge-loses-duty'],
  examples: [
    { name: 'twice', summary: 'Taken down twice', body: { intoCaseId: 'cas_01jgqk2m009s7xw9frrbsm3nv3' } },
  ],
});
