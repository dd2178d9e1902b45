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
        { pointer: '#/since', code: 'bad-date', detail: 'must be a day of the calendar, such as 2026-11-23' },
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
      headers: { allow: 'GET, PUT' },
      body: { data: { allow: ['GET', 'PUT'] } },
    });
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
