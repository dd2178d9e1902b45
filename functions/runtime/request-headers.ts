import type { Operation } from '../../shared/contracts/operation.ts';
import { problem, type Reply } from './binding.ts';
import { versionsIn } from './etag.ts';

/** The headers an operation asks for, checked. */
export interface RequestHeaders {
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: readonly number[] | undefined;
}

/** Reads Idempotency-Key and If-Match where the operation declares them, and only there. */
export function requestHeaders(
  operation: Operation,
  headers: Readonly<Record<string, string | undefined>>,
): RequestHeaders | Reply {
  let idempotencyKey: string | undefined;
  if (operation.idempotencyKey === 'required') {
    const given = headers['idempotency-key'];
    if (given === undefined || given.trim() === '') return problem('idempotency-key-missing');
    // The expired draft writes it as a quoted string, everybody else without quotes. Both are the same key.
    idempotencyKey = given.trim().replace(/^"(.*)"$/, '$1');
    if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) return problem('idempotency-key-invalid');
  }

  let ifMatch: readonly number[] | undefined;
  if (operation.ifMatch === 'required') {
    const given = headers['if-match'];
    if (given === undefined) return problem('if-match-missing');
    ifMatch = versionsIn(given);
    if (ifMatch === undefined) return problem('if-match-invalid');
  }
  return { idempotencyKey, ifMatch };
}
