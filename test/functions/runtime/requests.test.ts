import { describe, expect, test } from 'vitest';
import { type Call, call, claims } from '../../support/api-calls.ts';
import { sampleApi } from '../../support/sample-api.ts';

const post = (more: Partial<Call>): Call => ({
  method: 'POST',
  path: '/v1/branches/sh-pudong/renamings',
  claims: claims('supervisor@sh-pudong'),
  ...more,
  headers: { 'idempotency-key': 'key-1', ...more.headers },
});

describe('a request that cannot be read', () => {
  test.each([
    ['broken JSON', { body: '{"name": ' }, 400, 'malformed-json'],
    ['a poisoned property', { body: '{"__proto__": {"name": "x"}}' }, 400, 'malformed-json'],
    ['no body', {}, 400, 'body-missing'],
    [
      'a form',
      { body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'content-type-unsupported',
    ],
    ['too much', { body: { name: 'x'.repeat(262_144) } }, 413, 'body-too-large'],
  ])('because of %s is refused', async (_, more, status, code) => {
    const { handler, lines } = sampleApi();
    const seen = await call(handler, post(more));
    expect(seen).toMatchObject({ status, body: { code, status } });
    expect(seen.headers['retry-after']).toBeUndefined();
    expect(lines.map(({ level }) => level)).toEqual(['info']);
  });

  test('is refused when it carries a body nobody would read', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, {
      ...post({ body: {} }),
      method: 'GET',
      path: '/v1/branches/sh-pudong/name',
    });
    expect(seen).toMatchObject({ status: 400, body: { code: 'body-unexpected' } });
  });
});

describe('K-3: what was said in another encoding is never stored as something else', () => {
  const named = (bytes: readonly number[]) =>
    Buffer.concat([Buffer.from('{"name":"'), Buffer.from(bytes), Buffer.from('"}')]);

  test.each([
    ['GBK 张三', named([0xd5, 0xc5, 0xc8, 0xfd]), 400, 'broken-encoding'],
    ['Latin-1 José', named([0x4a, 0x6f, 0x73, 0xe9]), 400, 'broken-encoding'],
    ['Big5', named([0xa4, 0xfd, 0xa4, 0x70, 0xa9, 0xfa]), 400, 'broken-encoding'],
    ['UTF-16', Buffer.from('\ufeff{"name":"x"}', 'utf16le'), 400, 'broken-encoding'],
    ['half a character', named([0xe5, 0xbc]), 400, 'broken-encoding'],
    ['what a gateway made of it', '{"name":"Jos\ufffd"}', 422, 'validation-failed'],
    ['an escaped replacement character', '{"name":"Jos\\ufffd"}', 422, 'validation-failed'],
  ])('%s', async (_, body, status, code) => {
    const { handler, store } = sampleApi();
    const seen = await call(handler, post({ body }));
    expect(seen).toMatchObject({ status, body: { code } });
    if (status === 422) expect(seen.body).toMatchObject({ errors: [{ code: 'broken-character' }] });
    expect(store.commits).toEqual([]);
  });

  test.each([
    ['gbk', 415],
    ['"GB18030"', 415],
    ['iso-8859-1', 415],
    ['UTF-8', 201],
    ['"utf-8"', 201],
  ])('charset=%s is %i', async (charset, status) => {
    const { handler } = sampleApi();
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect((await call(handler, post({ body: { name: '浦东' }, headers }))).status).toBe(status);
  });

  test.each([
    ['text', '\ufeff{"name":"浦东"}'],
    ['bytes', Buffer.from('\ufeff{"name":"浦东"}')],
  ])('a byte order mark is skipped, as %s', async (_, body) => {
    const { handler } = sampleApi();
    expect(await call(handler, post({ body }))).toMatchObject({ status: 201, body: { name: '浦东' } });
  });
});

describe('values that are not acceptable', () => {
  test('are all named, with place, code and words, never with the value', async () => {
    const { handler } = sampleApi();

    const seen = await call(handler, post({ body: { since: '2026-02-30', surname: 'Li', 'a/b~c': 1 } }));

    expect(seen.body).toEqual({
      type: 'https://api.example/v1/problems/validation-failed',
      title: 'Some values are not acceptable',
      status: 422,
      detail: 'See `errors`: each entry names the place and the reason.',
      instance: '/v1/branches/sh-pudong/renamings',
      code: 'validation-failed',
      requestId: 'request-1',
      errors: [
        { pointer: '#/name', code: 'required', detail: 'is required' },
        { pointer: '#/since', code: 'no-such-day', detail: 'names a day that the calendar does not have' },
        { pointer: '#/surname', code: 'unknown-property', detail: 'is not a property of this object' },
        { pointer: '#/a~1b~0c', code: 'unknown-property', detail: 'is not a property of this object' },
      ],
    });
  });

  test('are explained in Chinese to those who read it', async () => {
    const { handler } = sampleApi();
    const seen = await call(
      handler,
      post({ body: { name: '' }, headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } }),
    );
    expect(seen.headers['content-language']).toBe('zh-CN');
    expect(seen.body).toMatchObject({
      title: '部分内容不符合要求',
      errors: [{ pointer: '#/name', code: 'blank', detail: '不能为空' }],
    });
  });

  test('are named even by half a character', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, post({ body: '{"name":"x","\\ud800":1}' }));
    expect(seen).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/%EF%BF%BD' }] } });
  });

  test('in the query are named as parameters', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, {
      path: '/v1/branches/sh-pudong/numbers',
      query: { limit: '101', parity: 'prime', sort: 'up' },
      claims: claims('supervisor@sh-pudong'),
    });
    expect(seen).toMatchObject({
      status: 422,
      body: {
        errors: [
          { parameter: 'parity', code: 'not-allowed', detail: 'must be one of: odd, even' },
          { parameter: 'limit', code: 'too-large', detail: 'must be at most 100' },
          { parameter: 'sort', code: 'unknown-property', detail: 'is not a property of this object' },
        ],
      },
    });
  });
});

describe('an address', () => {
  test.each(['/v1/branches/sh-pudong/nothing', '/'])('that does not exist is 404: %s', async (path) => {
    const { handler } = sampleApi();
    expect(await call(handler, { path })).toMatchObject({ status: 404, body: { code: 'route-not-found' } });
  });

  test('without such a method is 405 and says which there are', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, { method: 'DELETE', path: '/v1/branches/sh-pudong/name' });
    expect(seen).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, PUT' },
      body: { data: { allow: ['GET', 'HEAD', 'PUT'] } },
    });
  });

  test('with a slash at its end is the same (K-17)', async () => {
    const { handler } = sampleApi();
    const what = { path: '/v1/branches/sh-pudong/name/', claims: claims('supervisor@sh-pudong') };
    expect(await call(handler, what)).toMatchObject({ status: 200, body: { name: expect.any(String) } });
  });

  test.each([
    '/v1/branches/sh-pudong/name',
    '/v1/branches/sh-pudong/nothing',
    '/v1/branches/sh-pudong/renamings',
  ])('is answered to HEAD as to GET, without the body (K-17): %s', async (path) => {
    const { handler } = sampleApi();
    const by = claims('supervisor@sh-pudong');
    const [head, get] = [
      await call(handler, { path, method: 'HEAD', claims: by }),
      await call(handler, { path, claims: by }),
    ];
    expect([head.status, head.headers]).toEqual([get.status, get.headers]);
    expect(head.body ?? undefined).toBeUndefined();
  });

  test.each(['%E0%A4%A', 'sh%2Fpudong', 'SH-PUDONG'])(
    'with a branch that can be none is 404: %s',
    async (branch) => {
      const { handler } = sampleApi();
      const manager = claims('groupManager@*');
      const seen = await call(handler, { path: `/v1/branches/${branch}/name`, claims: manager });
      expect(seen).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  test('is decoded exactly once, whatever the gateway put beside it', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, {
      path: '/v1/branches/sh%2Dpudong/name',
      claims: claims('supervisor@sh-pudong'),
    });
    expect(seen).toMatchObject({ status: 200 });
  });
});

test('every answer says that it is private, typed and not to be framed', async () => {
  const { handler } = sampleApi();
  const seen = await call(handler, {
    path: '/v1/branches/sh-pudong/name',
    claims: claims('supervisor@sh-pudong'),
  });
  expect(seen.headers).toEqual({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': 'request-1',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    etag: '"v1"',
  });
});

test('the log says what was asked for and how it ended, not with what', async () => {
  const { handler, lines } = sampleApi();
  await call(handler, post({ body: { name: 'Zhang Wei', phone: '+8613812345678' } }));
  const [line, ...others] = lines;
  expect(others).toEqual([]);
  expect(line).toEqual({
    level: 'info',
    sentence: 'Answered',
    requestId: 'request-1',
    operation: 'renameBranch',
    method: 'POST',
    status: 422,
    code: 'validation-failed',
    groupId: 'harmony',
    durationMilliseconds: expect.any(Number),
  });
});
