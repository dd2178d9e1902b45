import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import httpRouter from '@middy/http-router';
import type { Context } from 'aws-lambda';
import type { Route } from './addresses.ts';
import { type Binding, problem, type Reply } from './binding.ts';
import { checkReply } from './check-reply.ts';
import type { EdgeDependencies } from './dependencies.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { formBodyParser } from './form-body.ts';
import { guard } from './guard.ts';
import { answered } from './log-answer.ts';
import { errorFields, isOutage, refusalFor } from './outages.ts';
import { parseRequest } from './parse-request.ts';
import { render, renderProblem } from './render.ts';
import type { OnDemand } from './on-demand.ts';
import { allowedMethods } from './routes.ts';

/** Time reserved before Lambda ends the invocation, to answer and to write the log. */
const ANSWER_WITHIN_MILLISECONDS = 300;

export type ApiFunction = (event: ApiEvent, context: Context) => Promise<ApiResult>;

/**
 * The Lambda handler of one feature: routes a request to its binding, checks access and content, and answers
 * in HTTP. Everything thrown becomes a problem. Only the end of the invocation escapes.
 * @param known the routes of the whole API, for the function that answers what no route matches.
 */
export function createApiHandler<Dependencies extends EdgeDependencies>(
  dependencies: Dependencies,
  operations: readonly OnDemand<Dependencies>[],
  known: readonly Route[] = operations,
): ApiFunction {
  const { publicUrl, log } = dependencies;
  /** What the router found, kept for the log, so that an address is looked up once. */
  const asked = new WeakMap<ApiEvent, string>();

  const router = httpRouter<ApiEvent, ApiResult>({
    routes: operations.map(({ id, method, path, load }) => {
      let ready: Promise<ApiFunction> | undefined;
      const handler = async (event: ApiEvent, context: Context): Promise<ApiResult> => {
        asked.set(event, id);
        ready ??= load().then((binding) => route(binding, dependencies));
        return (await ready)(event, context);
      };
      return { method, path, handler };
    }),
    notFoundResponse: async ({ path }) => {
      const allow = allowedMethods(known, path);
      return allow.length === 0
        ? problem('route-not-found')
        : problem('method-not-allowed', { allow }, { allow: allow.join(', ') });
    },
    // Typed as a middy handler, but a plain function that answers what the route or notFoundResponse does.
  }) as unknown as (event: ApiEvent, context: Context) => Promise<ApiResult | Reply>;

  const stack = middy<ApiEvent, ApiResult>({ timeoutEarlyInMillis: ANSWER_WITHIN_MILLISECONDS })
    // The routed path is the only source of parameters. The gateway's copy may or may not be decoded.
    .before(({ event }) => {
      delete event.pathParameters;
    })
    .onError(async (request) => {
      const refusal = refusalFor(request.error);
      const fields = { requestId: request.event.requestContext.requestId, ...errorFields(request.error) };
      if (refusal.code === 'internal-error') log.error('A request failed', fields);
      else if (isOutage(refusal.code)) log.warn('A request met an outage', fields);
      const headers = isOutage(refusal.code) ? { 'retry-after': '2' } : {};
      request.response = await renderProblem(refusal, request.event, publicUrl, headers);
    })
    .handler(async (event: ApiEvent, context: Context) => {
      const result = await router(event, context);
      return isReply(result) ? render(result, event, publicUrl) : result;
    });

  return async (event, context) => {
    const startedAt = performance.now();
    const result = await stack(event, context);
    log.info('Answered', answered(asked.get(event), event, result, performance.now() - startedAt));
    return result;
  };
}

/** What answers one operation: guard, parse, answer. */
function route<Dependencies extends EdgeDependencies>(
  binding: Binding<Dependencies>,
  dependencies: Dependencies,
): ApiFunction {
  const { operation } = binding;
  const stack = middy<ApiEvent, ApiResult>({ timeoutEarlyInMillis: 0 }).before(({ event }) => {
    const refusal = guard(operation, event);
    return refusal && render(refusal, event, dependencies.publicUrl);
  });
  if (operation.body)
    stack.use(operation.bodyType === 'form' ? formBodyParser() : jsonBodyParser<ApiEvent>());
  return stack.handler(async (event: ApiEvent) => {
    const request = parseRequest(operation, event);
    if ('kind' in request) return render(request, event, dependencies.publicUrl);
    const reply = await binding.answer(request, dependencies);
    if (dependencies.checkReplies) checkReply(operation, reply);
    return render(reply, event, dependencies.publicUrl);
  });
}

/** The router answers an unknown path with what `notFoundResponse` returns. */
function isReply(result: ApiResult | Reply): result is Reply {
  return 'kind' in result;
}
