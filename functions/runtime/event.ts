import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A request as the HTTP API passes it on. Open routes have no authorizer part. */
export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

export type ApiResult = APIGatewayProxyStructuredResultV2;

/** The verified claims, if the route has an authorizer. */
export function claimsOf(event: ApiEvent): Readonly<Record<string, unknown>> | undefined {
  const { authorizer } = event.requestContext as Partial<ApiEvent['requestContext']>;
  return authorizer?.jwt?.claims;
}

/**
 * Path parameters, decoded once.
 * @returns `undefined` when an escape is malformed. Such a path names nothing.
 */
export function pathParameters(event: ApiEvent): Readonly<Record<string, string>> | undefined {
  const decoded: Record<string, string> = {};
  for (const [name, raw] of Object.entries(event.pathParameters ?? {})) {
    try {
      decoded[name] = decodeURIComponent(raw ?? '');
    } catch {
      return undefined;
    }
  }
  return decoded;
}
