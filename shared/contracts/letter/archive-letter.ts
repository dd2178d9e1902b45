import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_PATH, LETTER_WRITERS, letterParams } from './paths.ts';

export const archiveLetter = operation({
  id: 'archiveLetter',
  feature: 'letter',
  method: 'POST',
  path: `${LETTER_PATH}/archive`,
  summary: 'File a letter',
  description:
    'Nothing more is to be done about it. What became of it stays with it and on its register line.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: letterParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['letter-unknown', 'letter-status-wrong'],
  examples: [],
});
