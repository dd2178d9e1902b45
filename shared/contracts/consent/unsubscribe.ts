import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { UNSUBSCRIBE_PATH, unsubscribeParams } from './unsubscribe-link.ts';

export const unsubscribe = operation({
  id: 'unsubscribe',
  feature: 'consent',
  method: 'POST',
  path: UNSUBSCRIBE_PATH,
  summary: 'Stop letters of one kind',
  description:
    'What the button of the page and the one-click stop of mail programs (RFC 8058) send. Stops exactly the purpose ' +
    'and channel the link names; done again it changes nothing, so it needs no idempotency key. The link alone counts: ' +
    'any body, content type and query will do, or none.',
  clauses: [],
  access: { kind: 'open' },
  params: unsubscribeParams,
  query: nothing,
  body: z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') }),
  bodyType: 'form',
  openedBy: 'people',
  reply: { status: 200, contentType: 'text/html', trouble: 'page', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [{ name: 'oneClick', summary: 'One click', body: { 'List-Unsubscribe': 'One-Click' } }],
});
