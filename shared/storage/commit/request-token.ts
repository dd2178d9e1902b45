import { createHash } from 'node:crypto';
import type { Action } from './action.ts';

const MAX_TOKEN_LENGTH = 36;

/**
 * The idempotency token of a transaction (at most 36 characters, kept by the database for ten minutes): a
 * request sent again after a lost answer is not carried out twice. The writes are part of it, so the same
 * command decided anew on other state is another request and not a misuse of the first one's token. Nothing else
 * rests on it: writes whose names come in another order get another token, and their conditions, not the token, keep
 * them from being carried out twice. A canonical text would cost fifteen times as much here.
 */
export function requestToken(commitToken: string, actions: readonly Action[]): string {
  return createHash('sha256')
    .update(commitToken)
    .update('\n')
    .update(JSON.stringify(actions))
    .digest('base64url')
    .slice(0, MAX_TOKEN_LENGTH);
}
