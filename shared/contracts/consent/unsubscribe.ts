import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';

const token = z.strictObject({ token: z.string().min(1).max(2000) });
const PATH = '/v1/unsubscribe/{token}';

export const readUnsubscribePage = operation({
  id: 'readUnsubscribePage',
  feature: 'consent',
  method: 'GET',
  path: PATH,
  summary: 'The page behind the link in a letter',
  description:
    'Says in the customer’s language what a click on its button stops. Opening it changes nothing: programs that look ' +
    'at links in mail do so too.',
  clauses: [],
  access: { kind: 'open' },
  params: token,
  query: nothing,
  body: undefined,
  reply: { status: 200, contentType: 'text/html', notFound: 'page', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});

export const unsubscribe = operation({
  id: 'unsubscribe',
  feature: 'consent',
  method: 'POST',
  path: PATH,
  summary: 'Stop letters of one kind',
  description:
    'What the button of the page and the one-click stop of mail programs (RFC 8058) send. Stops exactly the purpose ' +
    'and channel the link names; done again it changes nothing, so it needs no idempotency key.',
  clauses: [],
  access: { kind: 'open' },
  params: token,
  query: nothing,
  body: z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') }),
  bodyType: 'form',
  reply: { status: 200, contentType: 'text/html', notFound: 'page', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [{ name: 'oneClick', summary: 'One click', body: { 'List-Unsubscribe': 'One-Click' } }],
});
