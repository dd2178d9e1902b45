import { createHash } from 'node:crypto';
import type { Action } from './action.ts';

const MAX_TOKEN_LENGTH = 36;

/**
 * The idempotency token of a transaction (at most 36 characters, kept by the database for ten minutes): a
 * request sent again after a lost answer is not carried out twice. The writes are part of it, so the same
 * command decided again on other state is a different request and no misuse of the first token. Nothing else
 * depends on it. Writes whose names come in another order get another token, and their conditions, not the
 * token, prevent a second execution. A canonical text would cost fifteen times as much here.
 */
export function requestToken(commitToken: string, actions: readonly Action[]): string {
  return createHash('sha256')
    .update(commitToken)
    .update('\n')
    .update(JSON.stringify(actions))
    .digest('base64url')
    .slice(0, MAX_TOKEN_LENGTH);
}
