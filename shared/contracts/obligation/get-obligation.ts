import * as z from 'zod';
import { LADDER_STEPS } from '../../domain/records/obligation.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, instant, nothing } from '../schemas/index.ts';
import { obligationView } from '../views/index.ts';

export const getObligation = operation({
  id: 'getObligation',
  feature: 'obligation',
  method: 'GET',
  path: `${CUSTOMER_PATH}/obligations/{obligationId}`,
  summary: 'Why is this due then?',
  description: "The obligation and, step by step in the caller's language, how its window was computed.",
  clauses: ['A-03', 'A-13', 'A-21'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: z.strictObject({ ...customerParams.shape, obligationId: id('obligation') }),
  query: nothing,
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({
      obligation: obligationView,
      explanation: z.array(z.string()).describe('Sentences in order.'),
      pendingSteps: z
        .array(z.strictObject({ step: z.enum(LADDER_STEPS), fireAt: instant }))
        .describe('Who will be told what and when, while it stays open.'),
    }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
