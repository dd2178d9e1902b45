import type { Page, PageRequest } from '../../shared/application/read-ports.ts';

/** Nobody has so many matters hidden in a row; a page that goes on beyond them is short and says how to go on. */
const MAX_READS = 20;

/**
 * One page of what the caller may see: what is hidden from them leaves no gap.
 * @param read one page of the list as it is.
 */
export async function fullPage<Entry>(
  { limit, from }: PageRequest,
  read: (page: PageRequest) => Promise<Page<Entry>>,
  isShown: (entry: Entry) => boolean,
): Promise<Page<Entry>> {
  const items: Entry[] = [];
  let next = from;
  for (let reads = 1; reads <= MAX_READS; reads += 1) {
    const page = await read({ limit: limit - items.length, ...(next && { from: next }) });
    items.push(...page.items.filter(isShown));
    next = page.next;
    if (!next || items.length === limit) break;
  }
  return { items, ...(next && { next }) };
}
