import type { Page, PageRequest } from '../../application/read-ports.ts';
import type { Database } from '../database.ts';
import type { Item } from '../records/encode.ts';
import { keyOfPosition, positionAfter } from './page-position.ts';
import { type ItemRange, queryPages } from './query-items.ts';

const PAGE_TO_LOOK_THROUGH = 100;

/** A list that is read page by page. */
export interface PagedRange extends Pick<ItemRange, 'index' | 'partition' | 'between'> {
  /** How the partitions of the items begin, where the list is an index. */
  readonly ofItems?: string;
  /** What belongs to the list, where the range holds more. It is read on until the page is full. */
  readonly keep?: (item: Item) => boolean;
}

/**
 * One page of a list. One item more than asked for is read, so that `next` is there only when something
 * follows.
 */
export async function queryPage(
  database: Database,
  { ofItems = '', keep, ...range }: PagedRange,
  { limit, from }: PageRequest,
): Promise<Page<Item>> {
  const after = from && keyOfPosition(from, range.partition, range.index, ofItems);
  const items: Item[] = [];
  const most = keep ? { pageSize: Math.max(limit + 1, PAGE_TO_LOOK_THROUGH) } : { limit: limit + 1 };
  for await (const page of queryPages(database, { ...range, ...most, ...(after && { after }) })) {
    items.push(...(keep ? page.filter(keep) : page));
    if (items.length > limit) break;
  }
  const last = items.length > limit ? items[limit - 1] : undefined;
  return {
    items: items.slice(0, limit),
    ...(last && { next: positionAfter(last, range.index) }),
  };
}
