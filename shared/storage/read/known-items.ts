import type { DossierState } from '../../domain/records/dossier-state.ts';
import type { SortKeyRange } from '../index-keys.ts';
import type { Key } from '../keys.ts';
import { decode } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { StoredEntry } from '../records/record-types.ts';
import { dossierFromEntries } from './dossier-from-items.ts';

interface KnownItem {
  readonly key: Key;
  readonly entry: StoredEntry;
  readonly inRange: boolean;
  /** Where it is in the index `open`. */
  readonly openSK?: string;
}

/**
 * The items found of a dossier, each once. A range is read after its head, and the head shows whether
 * anything changed since. So what a range shows wins over what was read by key at the same time.
 */
export class KnownItems {
  readonly #items = new Map<string, KnownItem>();
  readonly #ranges: SortKeyRange[] = [];

  addByKey(items: readonly Item[]): void {
    for (const item of items) {
      const known = knownItem(item, false);
      if (!this.#items.get(known.key.SK)?.inRange) this.#items.set(known.key.SK, known);
    }
  }

  /** @param range of the index `open`; absent where the items are of the table. */
  addRange(items: readonly Item[], range?: SortKeyRange): void {
    for (const item of items) {
      const known = knownItem(item, true);
      this.#items.set(known.key.SK, known);
    }
    if (range) this.#ranges.push(range);
  }

  hasRange(range: SortKeyRange): boolean {
    return this.#ranges.some(([first, last]) => first <= range[0] && range[1] <= last);
  }

  /** Items that were open when read by key but are not in their range. They have changed meanwhile. */
  doubtful(): readonly Key[] {
    return [...this.#items.values()].flatMap(({ key, inRange, openSK }) => {
      const isMissing =
        openSK !== undefined && this.#ranges.some(([first, last]) => first <= openSK && openSK <= last);
      return !inRange && isMissing ? [key] : [];
    });
  }

  /** @throws when head or customer is missing although there are other items. */
  state(): DossierState | undefined {
    const sorted = [...this.#items.values()].toSorted((left, right) => (left.key.SK < right.key.SK ? -1 : 1));
    return dossierFromEntries(sorted.map(({ entry }) => entry))?.state;
  }
}

function knownItem(item: Item, inRange: boolean): KnownItem {
  const { PK, SK, openSK } = item;
  const key = { PK: String(PK), SK: String(SK) };
  return { key, entry: decode(item).entry, inRange, ...(typeof openSK === 'string' && { openSK }) };
}
