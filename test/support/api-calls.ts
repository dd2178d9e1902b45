import type { Context } from 'aws-lambda';
import type { ApiFunction } from '../../functions/runtime/api-handler.ts';
import type { ApiEvent, ApiResult } from '../../functions/runtime/event.ts';
import type { Log, LogFields } from '../../functions/runtime/log.ts';

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is text or bytes already. */
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, string>>;
}

/** Whose token it is unless said otherwise. */
export const SOMEBODY = 'stf_01jd0000000000000000000001';

/** Claims of a token; roles as the token writes them: `agent@sh-pudong supervisor@ny-queens`. */
export function claims(
  roles: string,
  more: { readonly staff?: string; readonly group?: string; readonly scope?: string } = {},
): Record<string, string> {
  return {
    sub: '0b3c',
    token_use: 'access',
    scope: more.scope ?? 'aftercare/read aftercare/write aftercare/admin',
    'aftercare:group': more.group ?? 'harmony',
    'aftercare:staff': more.staff ?? SOMEBODY,
    'aftercare:roles': roles,
  };
}

/** The event of the HTTP API for a call, payload version 2.0. */
export function apiEvent(call: Call): ApiEvent {
  const hasBody = call.body !== undefined;
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: call.path,
    rawQueryString: new URLSearchParams(call.query).toString(),
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...call.headers },
    ...(call.query && { queryStringParameters: { ...call.query } }),
    ...(hasBody && { body: asText(call.body) }),
    isBase64Encoded: call.body instanceof Uint8Array,
    requestContext: {
      requestId: 'request-1',
      http: { method: call.method ?? 'GET', path: call.path },
      ...(call.claims && { authorizer: { jwt: { claims: { ...call.claims }, scopes: null } } }),
    },
  };
  return event as unknown as ApiEvent;
}

function asText(body: unknown): string {
  if (body instanceof Uint8Array) return Buffer.from(body).toString('base64');
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** What came back, the body parsed. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Calls the function; `remainingMilliseconds` is what Lambda says is left of the invocation. */
export async function call(handler: ApiFunction, what: Call, remainingMilliseconds = 10_000): Promise<Seen> {
  const context = { getRemainingTimeInMillis: () => remainingMilliseconds } as Context;
  return seen(await handler(apiEvent(what), context));
}

function seen(result: ApiResult): Seen {
  const headers = (result.headers ?? {}) as Record<string, string>;
  const isJson = /json/.test(headers['content-type'] ?? '');
  return {
    status: result.statusCode ?? 0,
    headers,
    body: isJson ? JSON.parse(result.body ?? 'null') : result.body,
  };
}

export interface LogLine extends LogFields {
  readonly level: 'info' | 'warn' | 'error';
  readonly sentence: string;
}

/** A log that keeps its lines. */
export function recordedLog(): { readonly log: Log; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (sentence: string, fields: LogFields) => {
    lines.push({ level, sentence, ...fields });
  };
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}
