import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { ApiRequest } from './binding.ts';
import type { Caller } from './caller.ts';

/**
 * What makes two requests the same command. With an idempotency key it is the key, for this caller and
 * operation, and the content is compared by hash. Without one it is the request itself.
 */
export function commandIdentity(
  operationId: string,
  caller: Caller,
  request: ApiRequest,
): { readonly commandId: string; readonly receipt?: { readonly key: string; readonly requestHash: string } } {
  if (request.idempotencyKey === undefined) return { commandId: `request:${request.requestId}` };
  const key = digest([caller.groupId, caller.staffId, operationId, request.idempotencyKey]);
  const content = [request.params, request.query, request.body ?? null, request.ifMatch ?? null];
  const requestHash = digest(content);
  return { commandId: `key:${key}`, receipt: { key, requestHash } };
}

/** The same content in any order of properties is the same request. */
function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('base64url');
}
