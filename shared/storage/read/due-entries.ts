import type { Database } from '../database.ts';
import type { Key } from '../keys.ts';
import { TABLE_DEFINITION } from '../table-definition.ts';
import { queryPages } from './query-items.ts';

/** An entry of the due index: where the item is, and the sort key, which begins with the instant. */
export interface DueEntry {
  readonly key: Key;
  readonly sortKey: string;
}

/** The entries of one shard up to a sort key, oldest first, a few at a time. */
export async function* dueEntries(
  database: Database,
  partition: string,
  upTo: string,
  pageSize: number,
): AsyncGenerator<readonly DueEntry[]> {
  const range = { index: 'due', partition, between: ['0', upTo] } as const;
  for await (const items of queryPages(database, { ...range, pageSize })) {
    yield items.map((item) => ({
      key: { PK: text(item['PK']), SK: text(item['SK']) },
      sortKey: text(item[TABLE_DEFINITION.indexes.due.sortKey]),
    }));
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('An entry of the due index without its keys');
  return value;
}
