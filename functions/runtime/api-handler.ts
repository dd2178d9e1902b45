import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import httpRouter from '@middy/http-router';
import type { Context } from 'aws-lambda';
import type { Route } from './addresses.ts';
import { asAsked, asRouted } from './as-routed.ts';
import { readBodyText } from './body-text.ts';
import { type Binding, problem, type Reply } from './binding.ts';
import { checkReply } from './check-reply.ts';
import type { EdgeDependencies } from './dependencies.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { guard } from './guard.ts';
import { answered } from './log-answer.ts';
import { errorFields, isOutage, refusalFor } from './outages.ts';
import type { PeoplesPages } from './peoples-pages.ts';
import { parseRequest } from './parse-request.ts';
import { render } from './render.ts';
import type { OnDemand } from './on-demand.ts';
import { allowedMethods } from './routes.ts';

/** Time reserved before Lambda ends the invocation, to answer and to write the log. */
const ANSWER_WITHIN_MILLISECONDS = 300;

export type ApiFunction = (event: ApiEvent, context: Context) => Promise<ApiResult>;

/** What a function knows besides its operations. */
export interface Besides<Dependencies extends EdgeDependencies> {
  /** The routes of the whole API, for the function that answers what no route matches. */
  readonly known?: readonly Route[];
  /** Addresses that people open, and the pages that tell them what went wrong there. */
  readonly people?: PeoplesPages<Dependencies>;
}

/**
 * The Lambda handler of one feature: routes a request to its binding, checks access and content, and answers
 * in HTTP. Everything thrown becomes a problem, or the page that tells people of it. Only the end of the invocation
 * escapes.
 */
export function createApiHandler<Dependencies extends EdgeDependencies>(
  dependencies: Dependencies,
  operations: readonly OnDemand<Dependencies>[],
  { known = operations, people }: Besides<Dependencies> = {},
): ApiFunction {
  const { publicUrl, log } = dependencies;
  /** What the router found, kept for the log, so that an address is looked up once. */
  const asked = new WeakMap<ApiEvent, string>();

  const router = httpRouter<ApiEvent, ApiResult>({
    routes: operations.map(({ id, method, path, load }) => {
      let ready: Promise<RunRoute> | undefined;
      const handler = async (event: ApiEvent, context: Context): Promise<Reply> => {
        asked.set(event, id);
        ready ??= load().then((binding) => route(binding, dependencies));
        return (await ready)(event, context);
      };
      return { method, path, handler: handler as unknown as ApiFunction };
    }),
    notFoundResponse: async ({ method, path }) => {
      const allow = allowedMethods(known, path);
      // Another function serves it: the gateway found it under no route because of a slash at its end.
      if (allow.includes(method)) return problem('route-not-found', { path });
      return allow.length === 0
        ? problem('route-not-found')
        : problem('method-not-allowed', { allow }, { allow: allow.join(', ') });
    },
    // Typed as a middy handler of results, but a plain function that answers what the route or notFoundResponse does.
  }) as unknown as (event: ApiEvent, context: Context) => Promise<Reply>;

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
      request.response = await tell({ kind: 'problem', refusal, headers }, request.event);
    })
    .handler(async (event: ApiEvent, context: Context) => tell(await router(event, context), event));

  /** Turns a reply into HTTP, and a problem into a page where people are to read it. */
  async function tell(reply: Reply, event: ApiEvent): Promise<ApiResult> {
    const { path } = event.requestContext.http;
    const told =
      reply.kind === 'problem' && people?.isAt(path)
        ? await people.trouble(reply.refusal, path, dependencies)
        : reply;
    return render(told, event, publicUrl);
  }

  return async (event, context) => {
    const startedAt = performance.now();
    const routed = asRouted(event);
    const result = asAsked(event, await stack(routed, context));
    log.info('Answered', answered(asked.get(routed), event, result, performance.now() - startedAt));
    return result;
  };
}

type RunRoute = (event: ApiEvent, context: Context) => Promise<Reply>;

/** What answers one operation: guard, parse, answer. */
function route<Dependencies extends EdgeDependencies>(
  binding: Binding<Dependencies>,
  dependencies: Dependencies,
): RunRoute {
  const { operation } = binding;
  const stack = middy<ApiEvent, Reply>({ timeoutEarlyInMillis: 0 }).before(({ event }) =>
    guard(operation, event),
  );
  if (operation.body && operation.openedBy !== 'people') {
    stack.before(({ event }) => readBodyText(event)).use(jsonBodyParser<ApiEvent>());
  }
  return stack.handler(async (event: ApiEvent) => {
    const request = parseRequest(operation, event);
    if ('kind' in request) return request;
    const reply = await binding.answer(request, dependencies);
    if (dependencies.checkReplies) checkReply(operation, reply);
    return reply;
  });
}
