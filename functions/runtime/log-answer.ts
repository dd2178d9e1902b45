import type { Operation } from '../../shared/contracts/operation.ts';
import { callerFrom } from './claims.ts';
import { type ApiEvent, type ApiResult, claimsOf } from './event.ts';
import type { LogFields } from './log.ts';
import { routeOf } from './routes.ts';

/** The one log line of every request: what was asked for, never with which values. */
export function answered(
  operations: readonly Operation[],
  event: ApiEvent,
  result: ApiResult,
  milliseconds: number,
): LogFields {
  const { method, path } = event.requestContext.http;
  const operation = routeOf(operations, method, path);
  const groupId = callerFrom(claimsOf(event))?.groupId;
  const code = problemCode(result);
  return {
    requestId: event.requestContext.requestId,
    ...(operation && { operation: operation.id }),
    method,
    status: result.statusCode ?? 200,
    ...(code !== undefined && { code }),
    ...(groupId !== undefined && { groupId }),
    ...(result.headers?.['idempotent-replayed'] !== undefined && { replayed: true }),
    durationMilliseconds: Math.round(milliseconds),
  };
}

function problemCode(result: ApiResult): string | undefined {
  if (result.headers?.['content-type'] !== 'application/problem+json') return undefined;
  return (JSON.parse(result.body ?? '{}') as { code?: string }).code;
}
