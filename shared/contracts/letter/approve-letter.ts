import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const approveLetter = operation({
  id: 'approveLetter',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/approval`,
  summary: 'Approve a letter',
  description:
    'A reply to a complaint needs a supervisor. Words and address are fixed from now on: what was approved is what is sent.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'letter-unknown',
    'letter-status-wrong',
    'supervisor-must-approve',
    'event-over',
    'letter-address-missing',
  ],
  examples: [],
});
