import * as z from 'zod';
import { instant } from '../schemas/index.ts';
import { caseStep, OWNERS_STEP } from './case-step.ts';

export const studyCase = caseStep({
  id: 'studyCase',
  deed: 'study',
  summary: 'Start looking for a way',
  description: 'The two days for the report go on running. A customer who was told has had a first response.',
  clauses: ['A-17'],
  body: z.strictObject({
    customerTold: z.boolean().describe('Whether the customer knows that we work on it.'),
    promisedReplyAt: instant
      .exactOptional()
      .describe('When the customer may expect a reply; whoever has the matter then is reminded.'),
  }),
  refusals: [...OWNERS_STEP, 'promise-in-past'],
  examples: [
    {
      name: 'told',
      summary: 'With a promise',
      body: { customerTold: true, promisedReplyAt: '2026-12-12T10:00:00+08:00' },
    },
  ],
});
