import type { HttpReply, HttpRequest, RequestListener } from '../http/http-server.ts';
import { forThisMachineOnly } from '../http/local-host.ts';
import { jsonReply, pageReply } from '../http/replies.ts';
import type { LocalStack } from '../local-stack.ts';
import { moveClock } from './clock-route.ts';
import { inboxAnswer } from './inbox-answer.ts';
import { localPage } from './local-page.ts';
import { localState } from './local-state.ts';
import { askAs, giveToken, listTokens } from './people-routes.ts';

type LocalRoute = (stack: LocalStack, request: HttpRequest) => Promise<HttpReply>;

const ROUTES: Readonly<Record<string, LocalRoute>> = {
  'GET /_local/': async (stack) => pageReply(await localPage(stack)),
  'GET /_local': async () => ({ status: 302, headers: { location: '/_local/' }, body: '' }),
  'GET /_local/state': async (stack) => jsonReply(200, localState(stack)),
  'GET /_local/inbox': async (stack, { query }) => jsonReply(200, await inboxAnswer(stack, query)),
  'GET /_local/tokens': listTokens,
  'POST /_local/clock': moveClock,
  'GET /.well-known/jwks.json': async (stack) => jsonReply(200, stack.tokens.keySet),
  'GET /.well-known/openid-configuration': async (stack) =>
    jsonReply(200, {
      issuer: stack.tokens.issuer,
      jwks_uri: `${stack.tokens.issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
};

/**
 * What only the local run serves beside the API; undefined when the request is not for it.
 *
 * @param callApi the API itself, which pages lead into as somebody of the staff.
 */
export function localRoutes(
  stack: LocalStack,
  callApi: RequestListener,
): (request: HttpRequest) => Promise<HttpReply | undefined> {
  const ofThisMachine = forThisMachineOnly(async (request) => {
    const route = ROUTES[`${request.method} ${request.path}`];
    if (route) return await route(stack, request);
    const [, , area, word = '', ...rest] = request.path.split('/');
    const isRead = request.method === 'GET' && word !== '';
    if (isRead && area === 'token' && rest.length === 0) return await giveToken(stack, word);
    if (isRead && area === 'as' && rest.length > 0) return await askAs(stack, callApi, word, request);
    return jsonReply(404, { message: 'Not Found' });
  });
  return async (request) => {
    const isOurs = request.path === '/_local' || request.path.startsWith('/_local/');
    if (isOurs) return await ofThisMachine(request);
    return await ROUTES[`${request.method} ${request.path}`]?.(stack, request);
  };
}
