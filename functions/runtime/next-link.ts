import type { ApiEvent } from './event.ts';

/** The Link header of a page that is not the last one (RFC 8288). */
export function nextLink(body: unknown, event: ApiEvent, publicUrl: string): string | undefined {
  if (typeof body !== 'object' || body === null || !('nextCursor' in body)) return undefined;
  if (typeof body.nextCursor !== 'string') return undefined;
  const query = new URLSearchParams(event.rawQueryString);
  query.set('cursor', body.nextCursor);
  return `<${publicUrl}${event.requestContext.http.path}?${query}>; rel="next"`;
}
