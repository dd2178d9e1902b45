import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { CommitOutcome } from '../../application/ports.ts';
import { databaseErrorName, isThrottling } from '../database-errors.ts';
import type { Action } from './action.ts';

const BUSY_REASONS: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/**
 * What a failed transaction means. The receipt is checked first. When it is there, the command was carried
 * out, which is why the versions it would have replaced are gone.
 * @throws any unexpected error itself: a bug of ours or an outage.
 */
export function outcomeOf(error: unknown, actions: readonly Action[]): CommitOutcome {
  if (error instanceof TransactionCanceledException) return outcomeOfReasons(error, actions);
  const name = databaseErrorName(error);
  // Our token covers the content, so other content under it can only be an earlier commit. Read again.
  if (name === 'IdempotentParameterMismatchException') return 'versionConflict';
  if (name === 'TransactionInProgressException' || name === 'TransactionConflictException') return 'busy';
  if (isThrottling(name)) return 'busy';
  throw error;
}

function outcomeOfReasons(error: TransactionCanceledException, actions: readonly Action[]): CommitOutcome {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const failed = (code: string, role: Action['role']): boolean =>
    codes.some((found, index) => found === code && actions[index]?.role === role);

  if (failed('ConditionalCheckFailed', 'receipt')) return 'receiptExists';
  if (failed('ConditionalCheckFailed', 'other')) return 'versionConflict';
  const unexpected = codes.find((code) => code !== 'None' && !BUSY_REASONS.has(code));
  if (unexpected || codes.every((code) => code === 'None')) throw error;
  return 'busy';
}
