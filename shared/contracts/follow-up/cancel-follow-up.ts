import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, text } from '../schemas/index.ts';
import { followUpView } from '../views/index.ts';
import { FOLLOW_UP_PATH, followUpParams } from './paths.ts';

export const cancelFollowUp = operation({
  id: 'cancelFollowUp',
  feature: 'follow-up',
  method: 'POST',
  path: `${FOLLOW_UP_PATH}/cancellation`,
  summary: 'Call a follow-up off',
  description: 'It then counts neither as made nor as missed; the reason stays on record.',
  clauses: ['A-28'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: followUpParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: { status: 200, schema: followUpView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['follow-up-unknown', 'follow-up-closed'],
  examples: [
    { name: 'companyCar', summary: 'Our own car', body: { reason: 'demonstration car of the branch' } },
  ],
});
