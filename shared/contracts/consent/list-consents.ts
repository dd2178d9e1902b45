import * as z from 'zod';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { consentView, contactPermissionView } from './consent-view.ts';

export const listConsents = operation({
  id: 'listConsents',
  feature: 'consent',
  method: 'GET',
  path: `${CUSTOMER_PATH}/consents`,
  summary: 'What the customer allows',
  description:
    'What holds now for every purpose and channel, and every yes and no as it was said, oldest first. Nothing of it ' +
    'is ever changed.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: undefined,
  reply: {
    status: 200,
    schema: z.strictObject({ current: z.array(contactPermissionView), history: z.array(consentView) }),
  },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
