import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, remaining, text } from '../schemas/index.ts';
import { callView, followUpView } from '../views/index.ts';
import { CALL_PATH, callParams } from './paths.ts';

export const voidCall = operation({
  id: 'voidCall',
  feature: 'call',
  method: 'POST',
  path: `${CALL_PATH}/void`,
  summary: 'Take a wrongly recorded call back',
  description:
    'Record, register line and number stay, marked as voided. Follow-ups the call fulfilled or ended are owed ' +
    'again in their old windows; a second follow-up it brought is cancelled. Cases it opened are withdrawn, a reply it ' +
    'proved is owed again.',
  clauses: ['A-25', 'A-28'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor', 'groupManager'] },
  params: callParams,
  query: nothing,
  body: z.strictObject({ reason: text(500) }),
  reply: {
    status: 200,
    schema: z.strictObject({ call: callView, followUps: z.array(followUpView), remaining }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['call-already-voided', 'another-must-void', 'later-follow-up-made'],
  examples: [
    { name: 'wrongCustomer', summary: 'Wrong customer', body: { reason: 'entered for the wrong customer' } },
  ],
});
