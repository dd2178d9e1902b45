import type { Operation } from '../../shared/contracts/operation.ts';
import { authorise } from './authorise.ts';
import { problem, type Reply } from './binding.ts';
import { callerFrom } from './claims.ts';
import { type ApiEvent, claimsOf, pathParameters } from './event.ts';

/** Far above any real request. Keeps a client's mistake from costing a transaction. */
export const MAXIMUM_BODY_BYTES = 256 * 1024;

/** Checks access and size before anything of the body is read. What people open counts by its address alone. */
export function guard(operation: Operation, event: ApiEvent): Reply | undefined {
  const branch = pathParameters(event)?.['branchId'];
  const refusal = authorise(operation, callerFrom(claimsOf(event)), branch);
  if (refusal?.code === 'unauthenticated') {
    return { kind: 'problem', refusal, headers: { 'www-authenticate': 'Bearer' } };
  }
  if (refusal) return { kind: 'problem', refusal };

  if (operation.openedBy === 'people') return undefined;
  const bytes = bodyBytes(event);
  if (bytes > MAXIMUM_BODY_BYTES) return problem('body-too-large', { maximumBytes: MAXIMUM_BODY_BYTES });
  if (operation.body && bytes === 0) return problem('body-missing');
  if (!operation.body && bytes > 0) return problem('body-unexpected');
  return undefined;
}

function bodyBytes(event: ApiEvent): number {
  return Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}
