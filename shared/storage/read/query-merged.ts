import type { Page, PageRequest } from '../../application/read-ports.ts';
import type { Database } from '../database.ts';
import type { Item } from '../records/encode.ts';
import { TABLE_DEFINITION } from '../table-definition.ts';
import { positionAfter } from './page-position.ts';
import { type PagedRange, queryPage } from './query-page.ts';

/** A list in an index whose sort keys are unique across its partitions. */
export interface IndexRange extends PagedRange {
  readonly index: NonNullable<PagedRange['index']>;
}

/**
 * One page of several partitions of one index as if they were one list, by sort key. All partitions continue
 * from the sort key at which the page ended, so one position is enough, and partitions may come and go from
 * page to page.
 */
export async function queryMerged(
  database: Database,
  ranges: readonly IndexRange[],
  request: PageRequest,
): Promise<Page<Item>> {
  const pages = await Promise.all(ranges.map((range) => queryPage(database, range, request)));
  const [index] = ranges.map((range) => range.index);
  if (!index) return { items: [] };
  const { sortKey } = TABLE_DEFINITION.indexes[index];
  const textOf = (item: Item) => String(item[sortKey]);
  const found = pages
    .flatMap(({ items }) => items)
    .toSorted((left, right) => (textOf(left) < textOf(right) ? -1 : 1));
  const items = found.slice(0, request.limit);
  const last = items.at(-1);
  const more = found.length > items.length || pages.some(({ next }) => next !== undefined);
  return { items, ...(more && last && { next: positionAfter(last, index) }) };
}
