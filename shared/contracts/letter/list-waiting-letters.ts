import * as z from 'zod';
import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { page, pageQuery } from '../schemas/index.ts';
import { customerView, letterView } from '../views/index.ts';
import { BRANCH_LETTERS_PATH } from './paths.ts';

export const listWaitingLetters = operation({
  id: 'listWaitingLetters',
  feature: 'letter',
  method: 'GET',
  path: BRANCH_LETTERS_PATH,
  summary: 'Letters that wait to be approved or sent',
  description: 'Of one channel, oldest draft first.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z.strictObject({
    channel: z.enum(['email', 'post']).default('post'),
    status: z.enum(['drafted', 'approved']).default('approved'),
    ...pageQuery,
  }),
  body: undefined,
  reply: {
    status: 200,
    schema: page(
      z.strictObject({ letter: letterView, customer: customerView }).meta({ id: 'WaitingLetter' }),
    ),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
