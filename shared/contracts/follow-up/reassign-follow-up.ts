import * as z from 'zod';
import { operation } from '../operation.ts';
import { id, nothing } from '../schemas/index.ts';
import { obligationView } from '../views/index.ts';
import { FOLLOW_UP_PATH, followUpParams } from './paths.ts';

export const reassignFollowUp = operation({
  id: 'reassignFollowUp',
  feature: 'follow-up',
  method: 'POST',
  path: `${FOLLOW_UP_PATH}/assignment`,
  summary: 'Give a follow-up to another agent',
  description:
    'No due date moves. The new agent gets the notices from now on. Where the branch wants another voice than the serving advisor’s, the follow-up is not given to the advisor.',
  clauses: ['A-09', 'A-28'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: followUpParams,
  query: nothing,
  body: z.strictObject({ agentId: id('staff') }),
  reply: { status: 200, schema: obligationView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['follow-up-unknown', 'follow-up-closed', 'not-an-agent', 'caller-served-customer'],
  examples: [
    { name: 'toColleague', summary: 'To a colleague', body: { agentId: 'stf_01jgqk2m0036nsgbt91n82sjm9' } },
  ],
});
