import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { UNSUBSCRIBE_PATH, unsubscribeParams } from './unsubscribe-link.ts';

export const readUnsubscribePage = operation({
  id: 'readUnsubscribePage',
  feature: 'consent',
  method: 'GET',
  path: UNSUBSCRIBE_PATH,
  summary: 'The page behind the link in a letter',
  description:
    'Says in the customer’s language what a click on its button stops. Opening it changes nothing: programs that look ' +
    'at links in mail do so too.',
  clauses: [],
  access: { kind: 'open' },
  params: unsubscribeParams,
  query: nothing,
  body: undefined,
  openedBy: 'people',
  reply: { status: 200, contentType: 'text/html', trouble: 'page', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
