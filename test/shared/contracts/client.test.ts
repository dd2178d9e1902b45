import type { Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { type Answer, createClient } from '../../../shared/contracts/client.ts';
import { unsubscribe } from '../../../shared/contracts/consent/index.ts';
import { ProblemError } from '../../../shared/contracts/problem-error.ts';
import { apiEvent, claims } from '../../support/api-calls.ts';
import { listNumbers, readName, renameBranch, replaceName, sampleApi } from '../../support/sample-api.ts';

/** A client that reaches the sample API without a network. */
function connected() {
  const { handler, store } = sampleApi();
  const requests: { url: string; headers: Headers }[] = [];
  const client = createClient({
    baseUrl: 'https://api.example/',
    token: () => 'a-token',
    fetch: async (url, init) => {
      const address = new URL(String(url));
      const headers = new Headers(init?.headers);
      requests.push({ url: String(url), headers });
      const event = apiEvent({
        method: init?.method ?? 'GET',
        path: address.pathname,
        query: Object.fromEntries(address.searchParams),
        headers: Object.fromEntries(headers),
        claims: claims('supervisor@sh-pudong'),
        ...(typeof init?.body === 'string' && { body: init.body }),
      });
      const { statusCode, body, headers: answered } = await handler(event, {} as Context);
      return new Response(body ?? null, {
        status: statusCode ?? 500,
        headers: answered as Record<string, string>,
      });
    },
  });
  return { client, store, requests };
}

const params = { branchId: 'sh-pudong' };

describe('the client', () => {
  test('sends what the declaration asks for and reads what it promises', async () => {
    const { client, requests } = connected();

    const first = await client.send(renameBranch, {
      params,
      body: { name: 'Pudong' },
      idempotencyKey: 'one',
    });
    const again = await client.send(renameBranch, {
      params,
      body: { name: 'Pudong' },
      idempotencyKey: 'one',
    });

    const expected: Answer<{ name: string }> = {
      status: 201,
      body: { name: 'Pudong' },
      etag: '"v2"',
      location: 'https://api.example/v1/branches/sh-pudong',
      replayed: false,
    };
    expect([first, again]).toEqual([expected, { ...expected, replayed: true }]);
    expect(requests[0]?.url).toBe('https://api.example/v1/branches/sh-pudong/renamings');
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer a-token');
  });

  test('makes a fresh idempotency key for every request without one', async () => {
    const { client, requests } = connected();
    await client.send(renameBranch, { params, body: { name: 'Pudong' } });
    await client.send(renameBranch, { params, body: { name: 'Pudong' } });
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
  });

  test('sends back the version it read', async () => {
    const { client } = connected();
    const { etag = '' } = await client.send(readName, { params });
    const changed = await client.send(replaceName, { params, body: { name: 'Pudong' }, ifMatch: etag });
    expect(changed).toMatchObject({ status: 200, etag: '"v2"' });
  });

  test('follows cursors to the end', async () => {
    const { client } = connected();
    const found: number[] = [];
    for await (const number of client.list(listNumbers, { params, query: { parity: 'odd', limit: 1 } })) {
      found.push(number);
    }
    expect(found).toEqual([1, 3, 5]);
  });

  test('sends a form where the operation takes one', async () => {
    const sent: Request[] = [];
    const client = createClient({
      baseUrl: 'https://api.example',
      fetch: async (address, init) => {
        sent.push(new Request(address, init));
        return new Response('<p>Done</p>', { headers: { 'content-type': 'text/html' } });
      },
    });
    const body = { 'List-Unsubscribe': 'One-Click' } as const;
    const answer = await client.send(unsubscribe, { params: { token: 'a.b' }, body });
    expect(answer.body).toBe('<p>Done</p>');
    expect(sent[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(await sent[0]?.text()).toBe('List-Unsubscribe=One-Click');
  });

  test('throws refusals as problems', async () => {
    const { client } = connected();
    const refused = client.send(replaceName, { params, body: { name: 'Pudong' }, ifMatch: '"v9"' });
    await expect(refused).rejects.toMatchObject({ name: 'ProblemError', status: 412, code: 'version-stale' });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
  });

  test('encodes path parameters and refuses to leave one out', async () => {
    const { client, requests } = connected();
    await client.send(readName, { params: { branchId: 'a/../b?c' } }).catch(() => undefined);
    expect(requests[0]?.url).toBe('https://api.example/v1/branches/a%2F..%2Fb%3Fc/name');
    await expect(client.send(readName, { params: { branchId: '' } })).rejects.toThrow('branchId is missing');
  });
});
