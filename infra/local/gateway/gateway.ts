import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/application/ports.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { HttpReply, RequestListener } from '../http/http-server.ts';
import type { ApiPlan } from '../template/local-plan.ts';
import type { TokenIssuer } from '../tokens/token-issuer.ts';
import { authorize } from './authorize.ts';
import { corsHeaders, preflight } from './cors.ts';
import { gatewayReply } from './gateway-reply.ts';
import { httpReply } from './http-reply.ts';
import { isWithinPayload, refusedAsEvent, refusedForSize, withinGatewayTime } from './limits.ts';
import { lambdaEvent } from './lambda-event.ts';
import { matchRoute } from './match-route.ts';

export interface GatewayParts {
  readonly api: ApiPlan;
  readonly functions: LocalFunctions;
  readonly issuer: TokenIssuer;
  readonly clock: Clock;
  /** After a request that may have written, so that streams are read without delay. */
  readonly answered: () => void;
  /** Called with what a function threw. The caller is not told. */
  readonly failed: (error: unknown) => void;
  /** How long to wait for a function; default as on AWS. */
  readonly longestAnswerMilliseconds?: number;
}

/**
 * The HTTP API of the template with its JWT authorizer, which refuses what the HTTP API and Lambda refuse. Throttling is
 * left out.
 */
export function gateway(parts: GatewayParts): RequestListener {
  return async (request) => {
    const preflightReply = preflight(parts.api.cors, request);
    if (preflightReply) return preflightReply;
    const reply = await answer(parts, request);
    return { ...reply, headers: { ...reply.headers, ...corsHeaders(parts.api.cors, request) } };
  };
}

async function answer(parts: GatewayParts, request: Parameters<RequestListener>[0]): Promise<HttpReply> {
  const { api, functions, issuer, clock, answered, failed } = parts;
  const refused = refusedForSize(request);
  if (refused) return refused;
  const matched = matchRoute(api.routes, request.method, request.path);
  if (!matched) return gatewayReply(404, 'Not Found');
  const authorization = await authorize(matched.route, request.headers.authorization, issuer);
  if (authorization.outcome === 'refused') return authorization.reply;
  const jwt = authorization.outcome === 'granted' ? authorization.jwt : undefined;
  const requestId = randomUUID();
  try {
    const event = lambdaEvent(request, matched, jwt, requestId, clock.now());
    const tooLarge = refusedAsEvent(event);
    if (tooLarge) return tooLarge;
    const answer = await withinGatewayTime(
      functions.invoke(matched.route.functionArn, event),
      parts.longestAnswerMilliseconds,
    );
    if (!answer) return gatewayReply(503, 'Service Unavailable', { 'apigw-requestid': requestId });
    if (!isWithinPayload(answer.result)) throw new Error('The answer is larger than Lambda carries');
    const reply = httpReply(answer.result);
    return { ...reply, headers: { 'apigw-requestid': requestId, ...reply.headers } };
  } catch (error) {
    failed(error);
    return gatewayReply(500, 'Internal Server Error', { 'apigw-requestid': requestId });
  } finally {
    answered();
  }
}
