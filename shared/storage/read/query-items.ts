import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../database.ts';
import { itemBytes } from '../item-size.ts';
import { TABLE_DEFINITION } from '../table-definition.ts';
import type { Item } from '../records/encode.ts';

/** One range of one partition, of the table or its index `open` (strongly consistent) or of another (a moment behind). */
export interface ItemRange {
  readonly index?: keyof typeof TABLE_DEFINITION.indexes;
  /** Of what is open of a dossier, in the order of `openSK`. */
  readonly open?: true;
  readonly partition: string;
  /** Sort keys from first to last, both included. Absent reads the whole partition. */
  readonly between?: readonly [first: string, last: string];
  /** How many items at most. Absent reads all of them. */
  readonly limit?: number;
  /** How many items the database answers with at once. Absent leaves it to the database (1 MB). */
  readonly pageSize?: number;
  /** Continues after this key, as an earlier page gave it. */
  readonly after?: Item;
  /** Begins with the last sort key. */
  readonly backwards?: true;
}

/**
 * Reads a range in the order of its sort keys, page after page where it is larger than the database
 * answers at once (1 MB).
 */
export async function* queryPages(database: Database, range: ItemRange): AsyncGenerator<readonly Item[]> {
  const { partitionKey, sortKey, name, isStrong } = orderOf(range);
  let after = range.after;
  let left = range.limit ?? Number.POSITIVE_INFINITY;
  const atOnce = (): number => Math.min(left, range.pageSize ?? Number.POSITIVE_INFINITY);
  do {
    const answer = await database.client.send(
      new QueryCommand({
        TableName: database.tableName,
        ...(name && { IndexName: name }),
        ...(isStrong && { ConsistentRead: true }),
        ...(range.backwards && { ScanIndexForward: false }),
        KeyConditionExpression: `#partition = :partition${range.between ? ' AND #sort BETWEEN :first AND :last' : ''}`,
        ExpressionAttributeNames: { '#partition': partitionKey, ...(range.between && { '#sort': sortKey }) },
        ExpressionAttributeValues: {
          ':partition': range.partition,
          ...(range.between && { ':first': range.between[0], ':last': range.between[1] }),
        },
        ...(Number.isFinite(atOnce()) && { Limit: atOnce() }),
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    const items = answer.Items ?? [];
    left -= items.length;
    after = answer.LastEvaluatedKey;
    yield items;
  } while (after !== undefined && left > 0);
}

interface Order {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly name?: string;
  readonly isStrong: boolean;
}

function orderOf({ index, open }: ItemRange): Order {
  const { partitionKey, sortKey, indexes, localIndexes } = TABLE_DEFINITION;
  if (index) return { ...indexes[index], isStrong: false };
  if (open) return { ...localIndexes.open, partitionKey, isStrong: true };
  return { partitionKey, sortKey, isStrong: true };
}

/** All items of a range at once. */
export async function queryItems(database: Database, range: ItemRange): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of queryPages(database, range)) items.push(...page);
  return items;
}

/** So much of a page is far from what the database cuts it at. */
const SURELY_WHOLE_BYTES = 900_000;

/** What the database answers with at once, and whether that is the end of the range for sure. */
export async function queryOnce(
  database: Database,
  range: ItemRange & { readonly limit: number },
): Promise<{ readonly items: readonly Item[]; readonly isEnd: boolean }> {
  for await (const items of queryPages(database, range)) {
    const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
    return { items, isEnd: items.length < range.limit && bytes < SURELY_WHOLE_BYTES };
  }
  return { items: [], isEnd: true };
}
