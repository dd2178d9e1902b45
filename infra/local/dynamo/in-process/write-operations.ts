import {
  type BatchWriteItemInput,
  ConditionalCheckFailedException,
  type DeleteItemInput,
  type PutItemInput,
  type TransactWriteItem,
  type UpdateItemInput,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './attribute-values.ts';
import { holds, readCondition } from './condition.ts';
import { type Given, placeholders } from './placeholders.ts';
import { heedsOnly, invalid, NO_METADATA } from './refusals.ts';
import type { Change } from './stream-log.ts';
import type { TableContent } from './table-content.ts';
import { checkedKey } from './table-shape.ts';
import { updated } from './update.ts';

/** A change, or the fact that its condition does not hold. */
export type Planned = Change | 'conditionFailed';

interface Conditional extends Given {
  readonly TableName: string | undefined;
  readonly ConditionExpression?: string | undefined;
}

const PARAMETERS = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
];

/**
 * The result of one write, in a transaction or alone.
 *
 * @throws ValidationException when it is not well formed.
 */
export function planned(table: TableContent, write: TransactWriteItem): Planned {
  const { Put, Update, Delete, ConditionCheck } = write;
  if (Put) {
    heedsOnly(Put, ...PARAMETERS, 'Item');
    const item = table.kept(Put.Item ?? {});
    return plan(table, Put, table.keysOf(item), () => item);
  }
  if (Update) {
    heedsOnly(Update, ...PARAMETERS, 'Key', 'UpdateExpression');
    const { UpdateExpression } = Update;
    const keys = checkedKey(table.shape, Update.Key);
    const given = placeholders(Update, UpdateExpression, Update.ConditionExpression);
    const after = (before: Item | undefined) => table.kept(updated(UpdateExpression, keys, before, given));
    return plan(table, Update, keys, after, UpdateExpression);
  }
  const other = Delete ?? ConditionCheck;
  if (!other) throw invalid('A write puts, updates, deletes or checks');
  heedsOnly(other, ...PARAMETERS, 'Key');
  const keys = checkedKey(table.shape, other.Key);
  return plan(table, other, keys, (before) => (Delete ? undefined : before));
}

function plan(
  table: TableContent,
  request: Conditional,
  keys: Item,
  changed: (before: Item | undefined) => Item | undefined,
  update?: string,
): Planned {
  const { TableName, ConditionExpression } = request;
  table.check(TableName);
  const given = placeholders(request, ConditionExpression, update);
  const before = table.at(keys);
  if (ConditionExpression !== undefined && !holds(readCondition(ConditionExpression), before, given))
    return 'conditionFailed';
  return { keys, before, after: changed(before) };
}

export function putItem(table: TableContent, input: PutItemInput): object {
  return write(table, { Put: input });
}

export function updateItem(table: TableContent, input: UpdateItemInput): object {
  return write(table, { Update: { ...input, UpdateExpression: input.UpdateExpression } });
}

export function deleteItem(table: TableContent, input: DeleteItemInput): object {
  return write(table, { Delete: input });
}

function write(table: TableContent, one: TransactWriteItem): object {
  const change = planned(table, one);
  if (change === 'conditionFailed')
    throw new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      ...NO_METADATA,
    });
  table.apply(change);
  return {};
}

const MOST_BATCH_WRITES = 25;

export function batchWriteItem(table: TableContent, input: BatchWriteItemInput): object {
  heedsOnly(input, 'RequestItems');
  const writes = Object.entries(input.RequestItems ?? {}).flatMap(([TableName, requests]) =>
    requests.map(
      ({ PutRequest, DeleteRequest }): TransactWriteItem =>
        DeleteRequest
          ? { Delete: { TableName, Key: DeleteRequest.Key } }
          : { Put: { TableName, Item: PutRequest?.Item } },
    ),
  );
  if (writes.length === 0 || writes.length > MOST_BATCH_WRITES)
    throw invalid(`A batch takes 1 to ${MOST_BATCH_WRITES} writes`);
  const changes = writes.map((one) => planned(table, one)).filter((one) => one !== 'conditionFailed');
  if (new Set(changes.map(({ keys }) => table.nameOf(keys))).size < changes.length)
    throw invalid('Provided list of item keys contains duplicates');
  for (const change of changes) table.apply(change);
  return { UnprocessedItems: {} };
}
