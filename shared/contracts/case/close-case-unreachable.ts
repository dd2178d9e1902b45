import { caseStep, OWNERS_LAST_STEP } from './case-step.ts';

export const closeCaseUnreachable = caseStep({
  id: 'closeCaseUnreachable',
  deed: 'unreachable',
  summary: 'Give up on reaching the customer',
  description: 'After enough attempts on enough days and day parts, and with the answer sent by letter.',
  clauses: ['A-19', 'A-26'],
  body: undefined,
  refusals: [...OWNERS_LAST_STEP, 'attempts-missing', 'reply-letter-missing'],
  examples: [],
});
