import * as z from 'zod';
import { CASE_LEVELS } from '../../domain/records/case.ts';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const raiseCaseLevel = caseStep({
  id: 'raiseCaseLevel',
  deed: 'level',
  summary: 'Raise the level of a matter',
  description:
    'A first response still owed gets the shorter clock. Of a major matter supervisors and group managers are told at once.',
  clauses: ['A-28'],
  body: z.strictObject({ level: z.enum(CASE_LEVELS), reason: text(500) }),
  refusals: [...OWNERS_STEP, 'level-not-higher'],
  examples: [
    {
      name: 'media',
      summary: 'Press',
      body: { level: 'major', reason: 'the customer has called a newspaper' },
    },
  ],
});
