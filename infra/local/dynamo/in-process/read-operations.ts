import type { BatchGetItemInput, GetItemInput, QueryInput, ScanInput } from '@aws-sdk/client-dynamodb';
import { bytesOf, type Item } from './attribute-values.ts';
import { holds, readCondition } from './condition.ts';
import { keyRange } from './key-range.ts';
import { type Given, type Placeholders, placeholders } from './placeholders.ts';
import { heedsOnly, invalid } from './refusals.ts';
import { type Placed, placeOrder } from './sorted-partitions.ts';
import type { Source, TableContent } from './table-content.ts';
import { checkedKey } from './table-shape.ts';

const MOST_PAGE_BYTES = 1024 * 1024;
const MOST_KEYS = 100;

export function getItem(table: TableContent, input: GetItemInput): object {
  heedsOnly(input, 'TableName', 'Key', 'ConsistentRead');
  table.check(input.TableName);
  const Item = table.at(checkedKey(table.shape, input.Key));
  return { ...(Item && { Item }) };
}

export function batchGetItem(table: TableContent, input: BatchGetItemInput): object {
  heedsOnly(input, 'RequestItems');
  const asked = Object.entries(input.RequestItems ?? {});
  const Responses = asked.map(([tableName, request]) => {
    table.check(tableName);
    heedsOnly(request, 'Keys', 'ConsistentRead');
    const keys = (request.Keys ?? []).map((key) => checkedKey(table.shape, key));
    if (keys.length === 0 || keys.length > MOST_KEYS) throw invalid(`A batch takes 1 to ${MOST_KEYS} keys`);
    if (new Set(keys.map((key) => table.nameOf(key))).size < keys.length)
      throw invalid('Provided list of item keys contains duplicates');
    return [tableName, keys.map((key) => table.at(key)).filter((item) => item !== undefined)];
  });
  return { Responses: Object.fromEntries(Responses), UnprocessedKeys: {} };
}

export function query(table: TableContent, input: QueryInput): object {
  heedsOnly(input, ...PAGE_PARAMETERS, 'KeyConditionExpression', 'ScanIndexForward');
  const source = sourceOf(table, input);
  const { KeyConditionExpression: keyCondition, FilterExpression: filter } = input;
  if (keyCondition === undefined) throw invalid('A query needs a key condition');
  const given = placeholders(input, keyCondition, filter);
  const { partition, first, isIn } = keyRange(readCondition(keyCondition), source, given);
  const inRange = source.entries.from(partition, first).filter(({ item }) => isIn(item));
  const isBackward = input.ScanIndexForward === false;
  const start = input.ExclusiveStartKey && table.placeOf(source, input.ExclusiveStartKey);
  if (start && start.partition !== partition)
    throw invalid('The provided starting key is outside query boundaries');
  const entries = (isBackward ? inRange.toReversed() : inRange).filter(
    (entry) => !start || (isBackward ? placeOrder(entry, start) < 0 : placeOrder(entry, start) > 0),
  );
  return page(table, source, entries, input, given);
}

export function scan(table: TableContent, input: ScanInput): object {
  heedsOnly(input, ...PAGE_PARAMETERS);
  const source = sourceOf(table, input);
  const all = source.entries.all();
  const start = input.ExclusiveStartKey && table.placeOf(source, input.ExclusiveStartKey);
  const at = start
    ? all.findIndex(
        ({ partition, ...place }) => partition === start.partition && placeOrder(place, start) === 0,
      )
    : -1;
  return page(table, source, all.slice(at + 1), input, placeholders(input, input.FilterExpression));
}

const PAGE_PARAMETERS = [
  'TableName',
  'IndexName',
  'ConsistentRead',
  'FilterExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'Limit',
];

interface PageRequest extends Given {
  readonly TableName: string | undefined;
  readonly IndexName?: string | undefined;
  readonly ConsistentRead?: boolean | undefined;
  readonly FilterExpression?: string | undefined;
  readonly Limit?: number | undefined;
}

function sourceOf(table: TableContent, { TableName, IndexName, ConsistentRead }: PageRequest): Source {
  table.check(TableName);
  const source = table.source(IndexName);
  if (source.isGlobal && ConsistentRead)
    throw invalid('Consistent reads are not supported on global secondary indexes');
  return source;
}

/** What is read before the limit or a megabyte is reached. The filter is applied afterwards. */
function page(
  table: TableContent,
  source: Source,
  entries: readonly Placed[],
  input: PageRequest,
  given: Placeholders,
): object {
  const read: Item[] = [];
  let bytes = 0;
  for (const { item } of entries) {
    if (read.length === input.Limit || bytes >= MOST_PAGE_BYTES) break;
    read.push(item);
    bytes += bytesOf(item);
  }
  const last = read.at(-1);
  const isCut = read.length < entries.length || read.length === input.Limit;
  const { FilterExpression } = input;
  const filter = FilterExpression === undefined ? undefined : readCondition(FilterExpression);
  const Items = filter ? read.filter((item) => holds(filter, item, given)) : read;
  return {
    Items,
    Count: Items.length,
    ScannedCount: read.length,
    ...(last && isCut && { LastEvaluatedKey: table.positionOf(source, last) }),
  };
}
