import type { HttpReply, HttpRequest } from '../http/http-server.ts';
import type { LocalStack } from '../local-stack.ts';
import { localPage } from './local-page.ts';
import { localState } from './local-state.ts';
import { readClockCommand } from './read-clock-command.ts';

type LocalRoute = (stack: LocalStack, request: HttpRequest) => Promise<HttpReply>;

const ROUTES: Readonly<Record<string, LocalRoute>> = {
  'GET /_local/': async () => page(),
  'GET /_local': async () => ({ status: 302, headers: { location: '/_local/' }, body: '' }),
  'GET /_local/state': async (stack) => json(200, localState(stack)),
  'GET /_local/inbox': async (stack) => json(200, await stack.inbox()),
  'GET /_local/tokens': async (stack) => json(200, await tokensOf(stack)),
  'POST /_local/clock': moveClock,
  'GET /.well-known/jwks.json': async (stack) => json(200, stack.tokens.keySet),
  'GET /.well-known/openid-configuration': async (stack) =>
    json(200, {
      issuer: stack.tokens.issuer,
      jwks_uri: `${stack.tokens.issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
};

/** What only the local run serves beside the API; undefined when the request is not for it. */
export function localRoutes(stack: LocalStack): (request: HttpRequest) => Promise<HttpReply | undefined> {
  return async (request) => {
    const route = ROUTES[`${request.method} ${request.path}`];
    if (route) return await route(stack, request);
    return request.path.startsWith('/_local') ? json(404, { message: 'Not Found' }) : undefined;
  };
}

/**
 * Moves, freezes or frees the clock and answers at rest with what happened. Takes JSON only: a page of
 * another origin cannot send that without being asked first.
 */
async function moveClock(stack: LocalStack, request: HttpRequest): Promise<HttpReply> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return json(415, { message: 'Send application/json.' });
  }
  const read = readClockCommand(request.body.toString());
  if (read.outcome === 'invalid') return json(400, { message: read.message });
  const { command } = read;
  const wasFrozen = stack.clock.frozen;
  try {
    if (command.freeze !== undefined) stack.clock.setFrozen(command.freeze);
    if (command.advance !== undefined) return json(200, await stack.clock.advance(command.advance));
    if (command.to !== undefined) return json(200, await stack.clock.to(command.to));
    if (command.toNext) return json(200, await stack.clock.toNext());
    return json(200, await stack.clock.advance('PT0S'));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    stack.clock.setFrozen(wasFrozen);
    return json(400, { message: error.message });
  }
}

async function tokensOf(stack: LocalStack): Promise<readonly object[]> {
  return await Promise.all(
    stack.staff
      .filter(({ roles }) => roles.length > 0)
      .map(async (member) => ({
        staffId: member.id,
        name: member.name,
        roles: member.roles,
        token: await stack.token(member),
      })),
  );
}

function json(status: number, document: unknown): HttpReply {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(document) };
}

function page(): HttpReply {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body: localPage() };
}
