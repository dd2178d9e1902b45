import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../functions/api/reference/compose.ts';
import { html } from '../../../shared/kernel/html.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { apiEvent, call, recordedLog } from '../../support/api-calls.ts';

const handler = compose(
  { PUBLIC_API_URL: 'https://api.example/' },
  { log: recordedLog().log, checkReplies: true },
);

test('health is open to everybody', async () => {
  expect(await call(handler, { path: '/v1/health' })).toMatchObject({ status: 200, body: { status: 'ok' } });
});

describe('the API description', () => {
  test('names the deployment that serves it', async () => {
    const seen = await call(handler, { path: '/v1/openapi.json' });
    expect(seen).toMatchObject({ status: 200, body: { servers: [{ url: 'https://api.example' }] } });
  });

  test.each([
    ['as it is', (tag: string) => tag],
    ['weakened on its way', (tag: string) => `W/${tag}`],
    ['among others', (tag: string) => `"other", ${tag}`],
  ])('is sent once and confirmed afterwards, the tag %s', async (_, sent) => {
    const first = await call(handler, { path: '/v1/openapi.json' });
    const tag = sent(first.headers['etag'] ?? '');
    const again = await call(handler, { path: '/v1/openapi.json', headers: { 'if-none-match': tag } });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });
});

describe('a document is sent compressed to whoever takes it so', () => {
  const read = { br: brotliDecompressSync, gzip: gunzipSync } as const;

  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip;q=0.5'],
    ['gzip', 'br;q=0, gzip'],
  ] as const)('%s for %s', async (encoding, accepted) => {
    const headers = { 'accept-encoding': accepted };
    const context = { getRemainingTimeInMillis: () => 10_000 } as never;
    const [plain, packed] = [
      await handler(apiEvent({ path: '/v1/docs' }), context),
      await handler(apiEvent({ path: '/v1/docs', headers }), context),
    ];
    const bytes = Buffer.from(packed.body ?? '', 'base64');
    expect(packed).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': encoding, vary: 'Accept-Encoding' },
    });
    expect(read[encoding](bytes).toString()).toBe(plain.body);
    expect(bytes.length * 5).toBeLessThan(plain.body?.length ?? 0);
    const tag = String(packed.headers?.['etag']);
    expect(tag).not.toBe(plain.headers?.['etag']);
    const again = await call(handler, { path: '/v1/docs', headers: { ...headers, 'if-none-match': tag } });
    expect([again.status, again.headers['content-encoding']]).toEqual([304, undefined]);
  });
});

describe('a problem code', () => {
  test('is explained in both languages', async () => {
    expect((await call(handler, { path: '/v1/problems/busy' })).body).toEqual({
      code: 'busy',
      status: 503,
      title: { en: 'Others are changing the same records', 'zh-CN': '同一记录正被频繁修改' },
    });
  });

  test.each(['constructor', 'no-such-code', '%E4%BD%A0'])('that is none is 404: %s', async (code) => {
    expect(await call(handler, { path: `/v1/problems/${code}` })).toMatchObject({ status: 404 });
  });
});

describe('the reference page', () => {
  test('shows every operation, runs nothing and loads nothing', async () => {
    const seen = await call(handler, { path: '/v1/docs' });
    const page = String(seen.body);
    expect(seen.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(operations.filter(({ id }) => !page.includes(`<section id="${id}">`))).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('[object Object]');
  });

  test('links only to what it contains', async () => {
    const page = String((await call(handler, { path: '/v1/docs' })).body);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('shows how a form is sent, what a query needs, and an answer of every operation that has one', async () => {
    const page = String((await call(handler, { path: '/v1/docs' })).body);
    const [, section = ''] = page.split('<section id="unsubscribe">');
    expect(section).toContain('-d &#39;List-Unsubscribe=One-Click&#39;');
    expect(page).toContain('/call-register?from=$from&amp;to=$to&quot;');
    const answers = page.match(/<h4>Answer 20[01]<\/h4>.*?<details>/gs) ?? [];
    const examples = answers.filter((answer) => answer.includes('<pre>'));
    const inJson = operations.filter(({ reply, id }) => !reply.contentType && id !== 'getApiDescription');
    expect(examples).toHaveLength(inJson.length);
  });

  test('escapes what it is given', () => {
    expect(html`<p title="${'"'}">${'<b>&'}${html`<i>${3}</i>`}</p>`.html).toBe(
      '<p title="&quot;">&lt;b&gt;&amp;<i>3</i></p>',
    );
  });
});

test('a slash at the end makes no other address (K-17), or is said to be one too many', async () => {
  expect(await call(handler, { path: '/v1/health/' })).toMatchObject({ status: 200, body: { status: 'ok' } });
  for (const method of ['GET', 'HEAD', 'POST']) {
    const seen = await call(handler, { method, path: '/v1/branches/sh-pudong/customers/' });
    expect([seen.status, seen.headers['allow']]).toEqual([404, undefined]);
    if (method === 'GET') expect(seen.body).toMatchObject({ detail: expect.stringContaining('/customers.') });
  }
});

test('HEAD is answered everywhere GET is (K-17)', async () => {
  for (const path of ['/v1/health', '/v1/docs', '/v1/openapi.json', '/v1/problems/busy']) {
    const [head, get] = [await call(handler, { method: 'HEAD', path }), await call(handler, { path })];
    expect([head.status, head.headers, head.body ?? undefined]).toEqual([200, get.headers, undefined]);
  }
});

test('a wrong method on an address of another feature is told apart from a wrong address', async () => {
  const wrongMethod = await call(handler, { method: 'DELETE', path: '/v1/branches/sh-pudong/customers' });
  const wrongAddress = await call(handler, { path: '/v1/customers' });
  expect(wrongMethod).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
  expect(wrongAddress).toMatchObject({ status: 404, body: { code: 'route-not-found' } });
});
