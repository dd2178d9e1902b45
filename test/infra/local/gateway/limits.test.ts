import { expect, it } from 'vitest';
import { withinGatewayTime } from '../../../../infra/local/gateway/limits.ts';
import { gateway, type GatewayParts } from '../../../../infra/local/gateway/gateway.ts';
import { START } from '../support/start-small.ts';

it('waits for what is done in time, and hears of its failure', async () => {
  expect(await withinGatewayTime(Promise.resolve(1), 1000)).toEqual({ result: 1 });
  await expect(withinGatewayTime(Promise.reject(new Error('a bug')), 1000)).rejects.toThrow('a bug');
});

it('answers 503 once the time is over', async () => {
  const parts: GatewayParts = {
    api: { routes: [{ routeKey: '$default', functionArn: 'slow', authorization: 'none', scopes: [] }] },
    functions: { invoke: () => new Promise(() => undefined), plan: () => undefined },
    issuer: { issuer: '', keySet: { keys: [] }, tokenFor: never, sign: never, verify: never },
    clock: { now: () => START },
    answered: () => undefined,
    failed: () => undefined,
    longestAnswerMilliseconds: 10,
  };
  const reply = await gateway(parts)({
    method: 'GET',
    path: '/',
    query: new URLSearchParams(),
    rawQuery: '',
    headers: {},
    body: Buffer.alloc(0),
    remoteAddress: '127.0.0.1',
  });

  expect([reply.status, reply.body]).toEqual([503, '{"message":"Service Unavailable"}']);
});

function never(): never {
  throw new Error('Nobody asks for a token');
}
