import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const declareUnsolved = caseStep({
  id: 'declareUnsolved',
  deed: 'unsolved',
  summary: 'Declare that a matter cannot be solved',
  description:
    'For branches whose setting `caseReport.anchor` is `unsolvedDeclared`: the days for the report to the supervisor ' +
    'count from now. A matter nobody declares counts as unsolved after `caseReport.declareWithinDays`, so that ' +
    'declaring brings the report nearer and never puts it off.',
  clauses: ['A-18'],
  body: z.strictObject({ reason: text(2000).describe('Why no way was found.') }),
  refusals: [...OWNERS_STEP, 'already-counts-as-unsolved'],
  examples: [
    { name: 'noPart', summary: 'No part to be had', body: { reason: 'the part is no longer made' } },
  ],
});
