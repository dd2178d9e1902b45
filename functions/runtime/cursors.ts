import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Position } from '../../shared/application/read-ports.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Caller } from './caller.ts';

/** Where a cursor is valid: this operation, path and caller. */
export interface CursorScope {
  readonly operation: string;
  readonly caller: Caller;
  readonly params: unknown;
}

/** The parsed query the cursor belongs to. Limit and the cursor itself may differ from page to page. */
type Filter = Readonly<Record<string, unknown>> | object;

/** Makes a cursor that can be read back only with the same scope and filter. */
export function sealCursor(key: Uint8Array, scope: CursorScope, filter: Filter, next: Position): string {
  const payload = Buffer.from(JSON.stringify(next)).toString('base64url');
  return `${payload}.${signature(key, scope, filter, payload).toString('base64url')}`;
}

/** Where to continue, or `invalid` when the cursor was changed or belongs elsewhere. */
export function openCursor(
  key: Uint8Array,
  scope: CursorScope,
  asked: { readonly cursor?: string },
): Position | 'invalid' | undefined {
  if (asked.cursor === undefined) return undefined;
  const [payload, signed, ...rest] = asked.cursor.split('.');
  if (!payload || !signed || rest.length > 0) return 'invalid';
  const expected = signature(key, scope, asked, payload);
  const given = Buffer.from(signed, 'base64url');
  if (given.toString('base64url') !== signed || given.length !== expected.length) return 'invalid';
  if (!timingSafeEqual(given, expected)) return 'invalid';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Position;
}

function signature(key: Uint8Array, scope: CursorScope, filter: Filter, payload: string): Buffer {
  const { limit: _limit, cursor: _cursor, ...rest } = filter as Record<string, unknown>;
  const { groupId, staffId } = scope.caller;
  const bound = [scope.operation, groupId, staffId, scope.params ?? {}, rest, payload];
  return createHmac('sha256', key).update(canonicalJson(bound)).digest();
}
