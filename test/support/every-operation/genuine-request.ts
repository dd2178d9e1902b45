import type { Operation } from '../../../shared/contracts/operation.ts';
import type { Call } from '../api-calls.ts';

/** A request that will be carried out, in parts, so that each part can be made wrong. */
export interface GenuineRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the caller; undefined for somebody without a token. */
  readonly claims: Readonly<Record<string, string>> | undefined;
}

/** The request as the gateway passes it on, with these parts instead of its own. */
export function callOf(request: GenuineRequest, spoilt: Partial<GenuineRequest> = {}): Call {
  const { operation, params, query, body, headers, claims } = { ...request, ...spoilt };
  const form = operation.bodyType === 'form';
  return {
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    ),
    query,
    headers: { ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
    ...(body !== undefined && {
      body:
        form && typeof body === 'object'
          ? new URLSearchParams(body as Record<string, string>).toString()
          : body,
    }),
    ...(claims && { claims }),
  };
}
