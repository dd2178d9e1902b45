import { caseStep, OWNERS_LAST_STEP } from './case-step.ts';

export const resumeCase = caseStep({
  id: 'resumeCase',
  deed: 'resumption',
  summary: 'Go on with the handling',
  description: 'Ends a pause; so does anything that moves the case on.',
  clauses: ['A-17'],
  body: undefined,
  refusals: [...OWNERS_LAST_STEP, 'case-not-paused'],
  examples: [],
});
