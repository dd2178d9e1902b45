import type { HttpReply, HttpRequest } from '../http/http-server.ts';
import { isLocalOrigin } from '../http/local-host.ts';
import type { CorsPlan } from '../template/local-plan.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers the gateway adds to answers to a browser of an allowed origin. */
export function corsHeaders(cors: CorsPlan | undefined, request: HttpRequest): Headers {
  const { origin } = request.headers;
  if (!cors || origin === undefined) return {};
  const allowed = allowedOrigin(cors, origin);
  if (allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(cors.exposedHeaders.length > 0 && {
      'access-control-expose-headers': cors.exposedHeaders.join(','),
    }),
  };
}

/**
 * In addition to the template's origins, every page of this machine may call, so that a client can be
 * developed against it.
 */
function allowedOrigin(cors: CorsPlan, origin: string): string | undefined {
  if (cors.origins.includes('*')) return '*';
  return cors.origins.includes(origin) || isLocalOrigin(origin) ? origin : undefined;
}

/** The gateway answers preflight requests itself. Functions never see them. */
export function preflight(cors: CorsPlan | undefined, request: HttpRequest): HttpReply | undefined {
  const asked = request.headers['access-control-request-method'];
  if (!cors || request.method !== 'OPTIONS' || asked === undefined) return undefined;
  const headers = corsHeaders(cors, request);
  return {
    status: 204,
    headers: {
      ...headers,
      ...(Object.keys(headers).length > 0 && {
        'access-control-allow-methods': cors.methods.join(','),
        'access-control-allow-headers': cors.headers.join(','),
        ...(cors.maximumAgeSeconds !== undefined && {
          'access-control-max-age': String(cors.maximumAgeSeconds),
        }),
      }),
    },
    body: '',
  };
}
