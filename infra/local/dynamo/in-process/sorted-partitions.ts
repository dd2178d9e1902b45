import { type Item, textOrder } from './attribute-values.ts';

/** An item of the table or an index, by where it stands. */
export interface Placed {
  readonly partition: string;
  readonly sort: string;
  /** The key of the table, which separates items of an index with the same sort key. */
  readonly name: string;
  readonly item: Item;
}

type Place = Pick<Placed, 'sort' | 'name'>;

/** The items of a table or an index: by partition, within it by sort key. */
export class SortedPartitions {
  readonly #partitions = new Map<string, Placed[]>();

  put(placed: Placed): void {
    const entries = this.#partitions.get(placed.partition) ?? [];
    const at = firstNotBefore(entries, placed);
    entries.splice(at, isAt(entries[at], placed) ? 1 : 0, placed);
    this.#partitions.set(placed.partition, entries);
  }

  delete(placed: Omit<Placed, 'item'>): void {
    const entries = this.#partitions.get(placed.partition) ?? [];
    const at = firstNotBefore(entries, placed);
    if (isAt(entries[at], placed)) entries.splice(at, 1);
    if (entries.length === 0) this.#partitions.delete(placed.partition);
  }

  /** The entries of one partition in order, from that sort key on. */
  from(partition: string, sort: string): readonly Placed[] {
    const entries = this.#partitions.get(partition) ?? [];
    return entries.slice(firstNotBefore(entries, { sort, name: '' }));
  }

  /** Every entry, partition by partition, in a stable order. */
  all(): readonly Placed[] {
    const partitions = [...this.#partitions].toSorted(([left], [right]) => textOrder(left, right));
    return partitions.flatMap(([, entries]) => entries);
  }
}

/** Negative, zero or positive, for two places of one partition. */
export function placeOrder(left: Place, right: Place): number {
  return textOrder(left.sort, right.sort) || textOrder(left.name, right.name);
}

function isAt(entry: Placed | undefined, place: Place): boolean {
  return entry !== undefined && placeOrder(entry, place) === 0;
}

function firstNotBefore(entries: readonly Placed[], place: Place): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry && placeOrder(entry, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
