import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, DECIDERS } from './case-step.ts';

export const decideOnCase = caseStep({
  id: 'decideOnCase',
  deed: 'decision',
  summary: 'Decide on a reported matter',
  description:
    'From now the customer is to be told the same local day. A complaint about a person is decided by those above that person.',
  clauses: ['A-18', 'A-19'],
  roles: DECIDERS,
  body: z.strictObject({ solution: text(4000) }),
  refusals: ['not-senior', 'case-history-full'],
  examples: [{ name: 'discs', summary: 'Granted', body: { solution: 'discs are changed at our cost' } }],
});
