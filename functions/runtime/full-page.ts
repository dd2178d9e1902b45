import type { Page, PageRequest } from '../../shared/application/read-ports.ts';

/** Nobody has so many matters hidden in a row; a page that goes on beyond them is short and says how to go on. */
const MAX_READS = 20;

/**
 * One full page of a list of which the caller does not see everything: what is hidden leaves no gap.
 * @param read one page, without what is hidden.
 */
export async function fullPage<Entry>(
  { limit, from }: PageRequest,
  read: (page: PageRequest) => Promise<Page<Entry>>,
): Promise<Page<Entry>> {
  const items: Entry[] = [];
  let next = from;
  for (let reads = 1; reads <= MAX_READS; reads += 1) {
    const page = await read({ limit: limit - items.length, ...(next && { from: next }) });
    items.push(...page.items);
    next = page.next;
    if (!next || items.length === limit) break;
  }
  return { items, ...(next && { next }) };
}
