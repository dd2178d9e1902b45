import type { ApiEvent, ApiResult } from './event.ts';

/**
 * The request as it is routed: HEAD is answered as GET is (RFC 9110 9.3.2), and a slash at the end of an address makes
 * no other address.
 */
export function asRouted(event: ApiEvent): ApiEvent {
  const { requestContext } = event;
  const { http } = requestContext;
  const method = http.method === 'HEAD' ? 'GET' : http.method;
  return {
    ...event,
    requestContext: { ...requestContext, http: { ...http, method, path: withoutSlash(http.path) } },
  };
}

/** The address without a slash at its end. */
export function withoutSlash(path: string): string {
  return path.replace(/(.)\/+$/, '$1');
}

/** The answer as it goes out: to HEAD without its content. */
export function asAsked(event: ApiEvent, result: ApiResult): ApiResult {
  if (event.requestContext.http.method !== 'HEAD') return result;
  const { body: _, isBase64Encoded: __, ...head } = result;
  return head;
}
