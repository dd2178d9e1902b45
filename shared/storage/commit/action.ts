import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../keys.ts';

/** A write as the database client takes it. */
export type TransactWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction. `receipt` is separate because its condition means something else. */
export interface Action {
  readonly role: 'receipt' | 'other';
  readonly key: Key;
  readonly write: TransactWrite;
}
