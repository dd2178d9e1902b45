import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Key } from '../keys.ts';

/** One write of a transaction. `receipt` is told apart because its condition means something else. */
export interface Action {
  readonly role: 'receipt' | 'other';
  readonly key: Key;
  readonly write: TransactWriteItem;
}
