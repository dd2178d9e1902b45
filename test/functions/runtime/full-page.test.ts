import { expect, it } from 'vitest';
import { fullPage } from '../../../functions/runtime/full-page.ts';
import type { Page, PageRequest } from '../../../shared/application/read-ports.ts';

/** The numbers from 1 to `last`, in pages that leave some out. */
function numbersTo(last: number, isShown: (entry: number) => boolean) {
  return async ({ limit, from }: PageRequest): Promise<Page<number>> => {
    const first = Number(from?.['after'] ?? 0) + 1;
    const items = Array.from({ length: Math.min(limit, last - first + 1) }, (_, index) => first + index);
    const end = first + items.length - 1;
    return { items: items.filter(isShown), ...(end < last && { next: { after: String(end) } }) };
  };
}

it('is full although some entries are hidden, and goes on after what it read', async () => {
  const isShown = (entry: number) => entry % 3 === 0;

  const first = await fullPage({ limit: 4 }, numbersTo(20, isShown));
  expect(first).toEqual({ items: [3, 6, 9, 12], next: { after: '12' } });
  const second = await fullPage({ limit: 4, from: { after: '12' } }, numbersTo(20, isShown));
  expect(second).toEqual({ items: [15, 18] });
});

it('does not read for ever where everything is hidden, and says how to go on', async () => {
  const page = await fullPage(
    { limit: 5 },
    numbersTo(1_000, () => false),
  );

  expect(page).toEqual({ items: [], next: { after: '100' } });
});
