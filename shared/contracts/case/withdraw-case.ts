import * as z from 'zod';
import { text } from '../schemas/index.ts';
import { caseProof, PROVED } from './case-proof.ts';
import { caseStep, OWNERS_LAST_STEP } from './case-step.ts';

export const withdrawCase = caseStep({
  id: 'withdrawCase',
  deed: 'withdrawal',
  summary: 'End a matter the customer took back',
  description:
    'What was still to be done for it is called off; the reason stays on record, and the supervisors are told. Needs the ' +
    'contact in which the customer took it back. A matter that was reported, decided or is major is ended by a supervisor.',
  clauses: ['A-20'],
  body: z.strictObject({ reason: text(500), proof: caseProof.exactOptional() }),
  refusals: [...OWNERS_LAST_STEP, ...PROVED, 'supervisor-must-withdraw'],
  examples: [
    {
      name: 'mistake',
      summary: 'A mistake',
      body: {
        reason: 'the customer found the noise was a loose toolbox',
        proof: { type: 'call', id: 'cal_01jgqk2m009s7xw9frrbsm3nv3' },
      },
    },
  ],
});
