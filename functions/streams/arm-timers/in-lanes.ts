/**
 * Does the work for each item, with a limit on how many at a time, and returns the results in the order of
 * the items.
 */
export async function inLanes<Item, Result>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...results].toSorted(([left], [right]) => left - right).map(([, result]) => result);
}
