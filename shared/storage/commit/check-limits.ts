import { itemBytes } from '../item-size.ts';
import { keyText } from '../key-text.ts';
import type { Action } from './action.ts';

const MAX_ACTIONS = 100;
const MAX_ITEM_BYTES = 400 * 1024;
const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;

/**
 * Checks before the call what the database would refuse: at most 100 writes, each of a different item, at
 * most 400 KB each and 4 MB together. A larger command must be split.
 * @throws with a message that names counts, sizes and keys, never values.
 */
export function checkLimits(actions: readonly Action[]): void {
  if (actions.length > MAX_ACTIONS) {
    throw new Error(
      `A commit of ${actions.length} writes is more than the ${MAX_ACTIONS} of one transaction`,
    );
  }
  const seen = new Set<string>();
  let total = 0;
  for (const { key, write } of actions) {
    const name = `${key.PK} / ${key.SK}`;
    if (seen.has(keyText(key))) throw new Error(`A commit writes the item ${name} twice`);
    seen.add(keyText(key));
    const bytes = itemBytes(
      write.Put?.Item ?? {
        ...write.Update?.Key,
        ...write.Update?.ExpressionAttributeValues,
        ...write.Delete?.Key,
      },
    );
    if (bytes > MAX_ITEM_BYTES) throw new Error(`The item ${name} of ${bytes} bytes is too large`);
    total += bytes;
  }
  if (total > MAX_TRANSACTION_BYTES)
    throw new Error(`A commit of ${total} bytes is too large for one transaction`);
}
