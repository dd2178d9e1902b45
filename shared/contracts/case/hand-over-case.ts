import * as z from 'zod';
import { id } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const handOverCase = caseStep({
  id: 'handOverCase',
  deed: 'handover',
  summary: 'Hand a matter over to a colleague',
  description: 'Until then whoever received it first stays answerable. No due date moves.',
  clauses: ['A-18', 'A-28'],
  body: z.strictObject({ toStaffId: id('staff') }),
  refusals: [...OWNERS_STEP, 'not-a-case-handler'],
  examples: [
    { name: 'colleague', summary: 'To a colleague', body: { toStaffId: 'stf_01jgqk2m009s7xw9frrbsm3nv3' } },
  ],
});
