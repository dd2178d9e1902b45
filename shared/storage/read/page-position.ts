import type { Position } from '../../application/read-ports.ts';
import { TABLE_DEFINITION } from '../table-definition.ts';
import type { Item } from '../records/encode.ts';

type IndexName = keyof typeof TABLE_DEFINITION.indexes;

/**
 * Where a page ended: the sort key, and for an index also the item's own key. The partition is that of the
 * query.
 */
export function positionAfter(item: Item, index: IndexName | undefined): Position {
  const { SK, PK } = item;
  if (!index) return { SK: textOf(SK) };
  return { SK: textOf(SK), PK: textOf(PK), indexSK: textOf(item[TABLE_DEFINITION.indexes[index].sortKey]) };
}

/**
 * The key after which to continue.
 * @param ofItems how the partitions of the listed items begin. A position elsewhere belongs to another list.
 * @throws RangeError when the position is not one of this list. The edge has already checked whose it is.
 */
export function keyOfPosition(
  position: Position,
  partition: string,
  index: IndexName | undefined,
  ofItems: string,
): Item {
  const { SK, PK, indexSK } = position;
  if (typeof SK !== 'string') throw new RangeError('A position without sort key');
  if (!index) return { PK: partition, SK };
  if (typeof PK !== 'string' || typeof indexSK !== 'string' || !PK.startsWith(ofItems)) {
    throw new RangeError('A position of another list');
  }
  const { partitionKey, sortKey } = TABLE_DEFINITION.indexes[index];
  return { PK, SK, [partitionKey]: partition, [sortKey]: indexSK };
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('An item without its keys');
  return value;
}
