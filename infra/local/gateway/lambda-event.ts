import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { epochMilliseconds, type Instant } from '../../../shared/kernel/instant.ts';
import type { HttpRequest } from '../http/http-server.ts';
import { LOCAL_ACCOUNT } from '../template/local-account.ts';
import type { JwtAuthorization } from './authorize.ts';
import type { MatchedRoute } from './match-route.ts';

const API_ID = 'local';
const TEXT =
  /^(text\/|application\/(json|javascript|xml|problem\+json|x-www-form-urlencoded)|application\/.+\+(json|xml))/;

/** Payload format 2.0 of the HTTP API. Bytes that are no UTF-8 are passed on as they came, so that none is lost here. */
export function lambdaEvent(
  request: HttpRequest,
  { route, pathParameters }: MatchedRoute,
  jwt: JwtAuthorization | undefined,
  requestId: string,
  now: Instant,
): APIGatewayProxyEventV2 {
  const { cookie, ...headers } = request.headers;
  const host = request.headers.host ?? 'localhost';
  const isText = TEXT.test(request.headers['content-type'] ?? 'text/plain') && isUtf8(request.body);
  const query = queryParameters(request.query);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: API_ID,
      ...(jwt && { authorizer: { jwt } }),
      domainName: host,
      domainPrefix: API_ID,
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.remoteAddress,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.routeKey,
      stage: '$default',
      time: now,
      timeEpoch: epochMilliseconds(now),
    },
    ...(request.body.length > 0 && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

/** Repeated parameters are joined by commas. */
function queryParameters(query: URLSearchParams): Record<string, string> | undefined {
  const names = [...new Set(query.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')]));
}
