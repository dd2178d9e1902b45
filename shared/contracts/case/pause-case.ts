import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const pauseCase = caseStep({
  id: 'pauseCase',
  deed: 'pause',
  summary: 'Stop the handling for a stated reason',
  description: 'The time does not count as ours in the figures; deadlines of the policy go on.',
  clauses: ['A-17'],
  body: z.strictObject({ reason: text(500) }),
  refusals: [...OWNERS_STEP, 'case-paused'],
  examples: [
    { name: 'part', summary: 'Waiting for a part', body: { reason: 'discs are on order until Friday' } },
  ],
});
