import * as z from 'zod';
import { id } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const mergeCase = caseStep({
  id: 'mergeCase',
  deed: 'merge',
  summary: 'Merge a duplicate into another case',
  description: 'This case ends, the other goes on and says so.',
  clauses: ['A-15'],
  body: z.strictObject({ intoCaseId: id('case') }),
  refusals: [...OWNERS_STEP, 'merge-not-possible'],
  examples: [
    { name: 'twice', summary: 'Taken down twice', body: { intoCaseId: 'cas_01jgqk2m009s7xw9frrbsm3nv3' } },
  ],
});
