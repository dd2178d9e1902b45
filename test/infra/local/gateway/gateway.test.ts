import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../../infra/local/local-stack.ts';
import { START, startSmall, temporaryFolder } from '../support/start-small.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
let events: Event[];
let answer: () => unknown;

beforeEach(async () => {
  folder = temporaryFolder();
  events = [];
  answer = () => ({ statusCode: 200, headers: { ETag: '"1"' }, body: 'fine' });
  stack = await startSmall(folder.path, {
    notes(event: Event) {
      events.push(event);
      return answer();
    },
  });
});
afterEach(async () => {
  await stack.stop();
  folder.remove();
});

async function get(path: string, headers: Record<string, string> = {}): Promise<readonly [number, string]> {
  const response = await fetch(stack.apiUrl + path, { headers });
  return [response.status, await response.text()];
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const CLAIMS = {
  sub: 'someone',
  client_id: 'aftercare-local',
  scope: 'aftercare/read other',
  list: ['a', 'b'],
};

describe('the gateway', () => {
  it('hands a request on in payload format 2.0, claims as text', async () => {
    const token = await stack.tokens.sign(CLAIMS, inAnHour());
    await get('/notes/a%20b?x=1&y=2&x=3', { ...bearer(token), cookie: 'c=1; d=2', 'user-agent': 'test' });

    const [event] = events;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /notes/{id}',
      rawPath: '/notes/a%20b',
      rawQueryString: 'x=1&y=2&x=3',
      queryStringParameters: { x: '1,3', y: '2' },
      pathParameters: { id: 'a%20b' },
      cookies: ['c=1', 'd=2'],
      isBase64Encoded: false,
      requestContext: {
        routeKey: 'GET /notes/{id}',
        stage: '$default',
        http: { method: 'GET', path: '/notes/a%20b', sourceIp: '127.0.0.1', userAgent: 'test' },
        timeEpoch: Date.parse(START),
        authorizer: { jwt: { scopes: ['aftercare/read'] } },
      },
    });
    expect(event?.requestContext.authorizer.jwt.claims).toEqual({
      sub: 'someone',
      client_id: 'aftercare-local',
      scope: 'aftercare/read other',
      list: '[a b]',
      iss: stack.apiUrl,
      iat: expect.stringMatching(/^\d+$/),
      exp: expect.stringMatching(/^\d+$/),
      jti: expect.any(String),
    });
  });

  it('lets everybody use a route without authorizer', async () => {
    expect(await get('/open/x')).toEqual([200, 'fine']);
    expect(events[0]?.requestContext.authorizer).toBe(undefined);
  });

  it.each<[who: string, headers: () => Promise<Record<string, string>>]>([
    ['nobody', async () => ({})],
    ['an expired token', async () => bearer(await stack.tokens.sign(CLAIMS, 1))],
    [
      'a token for another client',
      async () => bearer(await stack.tokens.sign({ ...CLAIMS, client_id: 'other' }, inAnHour())),
    ],
    ['what is no token', async () => bearer('nonsense')],
    [
      'a token signed by another key',
      async () => {
        const { privateKey } = await generateKeyPair('RS256', { extractable: true });
        const { kid = '' } = stack.tokens.keySet.keys[0] ?? {};
        expect((await exportJWK(privateKey)).n).not.toBe(stack.tokens.keySet.keys[0]?.n);
        const forged = await new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'RS256', kid })
          .setIssuer(stack.apiUrl)
          .setExpirationTime(inAnHour())
          .sign(privateKey);
        return bearer(forged);
      },
    ],
  ])('refuses %s with 401', async (_, headers) => {
    expect(await get('/notes/1', await headers())).toEqual([401, '{"message":"Unauthorized"}']);
    expect(events).toEqual([]);
  });

  it('refuses a token without a scope of the route with 403', async () => {
    const token = await stack.tokens.sign({ ...CLAIMS, scope: 'aftercare/write' }, inAnHour());
    const response = await fetch(`${stack.apiUrl}/notes/1`, { headers: bearer(token) });

    expect([response.status, await response.text()]).toEqual([403, '{"message":"Forbidden"}']);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer scope="aftercare/read" error="insufficient_scope"',
    );
  });

  it('takes any one of the scopes of the route', async () => {
    const token = await stack.token({ role: 'admin' });
    const response = await fetch(`${stack.apiUrl}/notes`, { method: 'POST', headers: bearer(token) });

    expect(response.status).toBe(200);
  });

  it.each([['/nowhere'], ['/notes'], ['/notes/'], ['/notes/1/more']])(
    'answers 404 to GET %s',
    async (path) => {
      expect(await get(path)).toEqual([404, '{"message":"Not Found"}']);
    },
  );

  it('answers 500 when the function fails', async () => {
    answer = () => {
      throw new Error('a bug');
    };
    expect(await get('/open/x')).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  /** Request line and header values of a bare `fetch` of this address, without a further header. */
  const bareBytes = async (path: string): Promise<number> => {
    await get(path);
    const { rawPath = '', headers = {} } = events.pop() ?? {};
    return Object.values(headers).join('').length + `GET ${rawPath} HTTP/1.1`.length;
  };

  it('takes 10,240 bytes of request line and header values, and no more', async () => {
    const room = 10_240 - (await bareBytes('/open/x'));

    expect((await get('/open/x', { 'x-much': 'a'.repeat(room) }))[0]).toBe(200);
    expect(await get('/open/x', { 'x-much': 'a'.repeat(room + 1) })).toEqual([
      431,
      '{"message":"Request Header Fields Too Large"}',
    ]);
  });

  it.each([
    ['beyond 10 MB', 10 * 1024 * 1024 + 1],
    ['that Lambda does not take', 6_291_556],
  ])('refuses a body %s', async (_, bytes) => {
    const token = await stack.token({ role: 'admin' });
    const response = await fetch(`${stack.apiUrl}/notes`, {
      method: 'POST',
      headers: bearer(token),
      body: 'a'.repeat(bytes),
    });

    expect([response.status, await response.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
    expect(events).toEqual([]);
  });

  it('hands on a body of six million bytes', async () => {
    const token = await stack.token({ role: 'admin' });
    const body = 'a'.repeat(6_000_000);
    const response = await fetch(`${stack.apiUrl}/notes`, { method: 'POST', headers: bearer(token), body });

    expect([response.status, events[0]?.body?.length]).toEqual([200, 6_000_000]);
  });

  it('answers 500 when the answer is larger than Lambda carries', async () => {
    const envelope = JSON.stringify({ statusCode: 200, body: '' }).length;
    answer = () => ({ statusCode: 200, body: 'a'.repeat(6_291_556 - envelope) });
    expect((await get('/open/x'))[0]).toBe(200);

    answer = () => ({ statusCode: 200, body: 'a'.repeat(6_291_557 - envelope) });
    expect(await get('/open/x')).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('answers HEAD as the function does, without the body', async () => {
    answer = () => ({ statusCode: 200, body: 'the body of GET' });
    const response = await fetch(`${stack.apiUrl}/anywhere`, { method: 'HEAD' });

    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '15',
      '',
    ]);
    expect(events[0]?.requestContext.http.method).toBe('HEAD');
  });

  it.each([
    ['an object without status', { a: 1 }, '{"a":1}'],
    ['base64', { statusCode: 200, body: 'Zg==', isBase64Encoded: true }, 'f'],
  ])('understands an answer that is %s', async (_, result, body) => {
    answer = () => result;
    expect(await get('/open/x')).toEqual([200, body]);
  });

  it('adds the headers of cross-origin requests for an allowed origin only', async () => {
    const ask = async (origin: string) => {
      const { headers } = await fetch(`${stack.apiUrl}/open/x`, { headers: { origin } });
      return [headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')];
    };

    expect(await ask('https://app.example')).toEqual(['https://app.example', 'etag']);
    expect(await ask('https://evil.example')).toEqual([null, null]);
    expect(await ask('http://localhost.evil.example')).toEqual([null, null]);
  });

  it.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://desk.localhost'])(
    'lets a page of this machine call: %s',
    async (origin) => {
      const { headers } = await fetch(`${stack.apiUrl}/notes`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });

      expect([
        headers.get('access-control-allow-origin'),
        headers.get('access-control-allow-headers'),
      ]).toEqual([origin, 'authorization']);
    },
  );

  it('answers a preflight request itself', async () => {
    const response = await fetch(`${stack.apiUrl}/notes`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });

    expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET,POST',
    ]);
    expect(events).toEqual([]);
  });

  it('publishes the keys its tokens are signed with', async () => {
    const [, body] = await get('/.well-known/jwks.json');

    expect(JSON.parse(body)).toEqual(stack.tokens.keySet);
    expect(JSON.stringify(stack.tokens.keySet)).not.toContain('"d"');
  });
});
