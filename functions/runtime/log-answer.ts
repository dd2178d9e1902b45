import { callerFrom } from './claims.ts';
import { type ApiEvent, type ApiResult, claimsOf } from './event.ts';
import type { LogFields } from './log.ts';

/**
 * The one log line of every request: what was asked for, never with which values.
 * @param operation what the router found; `undefined` where the address is none of ours.
 */
export function answered(
  operation: string | undefined,
  event: ApiEvent,
  result: ApiResult,
  milliseconds: number,
): LogFields {
  const { method } = event.requestContext.http;
  const groupId = callerFrom(claimsOf(event))?.groupId;
  const code = problemCode(result);
  return {
    requestId: event.requestContext.requestId,
    ...(operation !== undefined && { operation }),
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
