import type { Page, PageRequest } from '../../../shared/application/read-ports.ts';

const PAGE = 100;

/** Reads a listing to its end. */
export async function everyPage<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let page = await read({ limit: PAGE });
  for (;;) {
    items.push(...page.items);
    if (page.next === undefined) return items;
    page = await read({ limit: PAGE, from: page.next });
  }
}
