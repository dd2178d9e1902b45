import { isDeepStrictEqual } from 'node:util';
import { itemBytes } from '../../../shared/storage/item-size.ts';
import type { Item } from '../../../shared/storage/records/encode.ts';
import { type IndexDefinition, TABLE_DEFINITION } from '../../../shared/storage/table-definition.ts';

const READ_UNIT_BYTES = 4 * 1024;
const WRITE_UNIT_BYTES = 1024;

/** Units of reading that many bytes. Half as much where the answer may lag (indexes). */
export function readUnits(bytes: number, consistency: 'strong' | 'eventual'): number {
  const units = Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES));
  return consistency === 'strong' ? units : units / 2;
}

/**
 * Units of writing an item within a transaction, which counts twice, and of keeping the indexes, which does
 * not. Writing is charged by the larger of the item before and after.
 */
export function writeUnits(before: Item | undefined, after: Item | undefined): number {
  const larger = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
  const { indexes: global, localIndexes, partitionKey } = TABLE_DEFINITION;
  const indexes: readonly Index[] = [
    ...Object.values(global),
    ...Object.values(localIndexes).map((index) => ({ ...index, partitionKey })),
  ];
  return indexes.reduce(
    (sum, index) => sum + indexUnits(entryOf(before, index), entryOf(after, index)),
    2 * kilobytes(larger),
  );
}

type Index = IndexDefinition;

interface IndexEntry {
  readonly key: string;
  readonly item: Item;
}

/** What an index keeps of an item; undefined when the item is not in it. */
function entryOf(item: Item | undefined, index: Index): IndexEntry | undefined {
  const partition = item?.[index.partitionKey];
  const sort = item?.[index.sortKey];
  if (!item || typeof partition !== 'string' || typeof sort !== 'string') return undefined;
  const kept = new Set<string>([
    TABLE_DEFINITION.partitionKey,
    TABLE_DEFINITION.sortKey,
    index.partitionKey,
    index.sortKey,
  ]);
  const projected =
    index.projection === 'ALL'
      ? item
      : Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
  return { key: `${partition} ${sort}`, item: projected };
}

/** A moved entry is removed and added. An unchanged entry costs nothing. */
function indexUnits(before: IndexEntry | undefined, after: IndexEntry | undefined): number {
  const units = (entry: IndexEntry | undefined): number => (entry ? kilobytes(itemBytes(entry.item)) : 0);
  if (!before || !after || before.key !== after.key) return units(before) + units(after);
  if (isDeepStrictEqual(before.item, after.item)) return 0;
  return Math.max(units(before), units(after));
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES));
}
