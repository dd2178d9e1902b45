import { isDeepStrictEqual } from 'node:util';
import { type Item, keptItem } from './attribute-values.ts';
import { invalid, notKnown } from './refusals.ts';
import { type Placed, SortedPartitions } from './sorted-partitions.ts';
import type { Change, StreamLog } from './stream-log.ts';
import {
  type IndexShape,
  type KeyAttributes,
  keyText,
  onlyAttributes,
  type TableShape,
} from './table-shape.ts';

/** Where a query or scan reads: the table or one of its indexes. */
export interface Source extends KeyAttributes {
  readonly entries: SortedPartitions;
  readonly isIndex: boolean;
  /** An index with partitions of its own, read a moment behind. */
  readonly isGlobal: boolean;
}

/** The items of one table with its indexes, which follow at once, and the log of its changes. */
export class TableContent {
  readonly shape: TableShape;
  readonly #log: StreamLog;
  readonly #table: Source;
  readonly #indexes: readonly (Source & { readonly shape: IndexShape })[];
  readonly #byName = new Map<string, Item>();

  constructor(shape: TableShape, log: StreamLog) {
    this.shape = shape;
    this.#log = log;
    this.#table = { ...shape, entries: new SortedPartitions(), isIndex: false, isGlobal: false };
    this.#indexes = shape.indexes.map((index) => ({
      ...index,
      shape: index,
      entries: new SortedPartitions(),
      isIndex: true,
      isGlobal: !index.isLocal,
    }));
  }

  /** The name of an item, from its key or the whole of it. */
  nameOf(item: Item): string {
    return `${keyText(item, this.shape.partition)}\0${keyText(item, this.shape.sort)}`;
  }

  keysOf(item: Item): Item {
    return onlyAttributes(item, new Set([this.shape.partition, this.shape.sort]));
  }

  at(key: Item): Item | undefined {
    return this.#byName.get(this.nameOf(key));
  }

  /** @throws Error for an index the table does not have. */
  source(indexName: string | undefined): Source {
    if (indexName === undefined) return this.#table;
    const found = this.#indexes.find(({ shape }) => shape.name === indexName);
    if (!found) throw invalid(`The table does not have the specified index: ${indexName}`);
    return found;
  }

  /**
   * Makes sure that an item may be kept, and how.
   *
   * @throws ValidationException when it is too large, or a key of the table or an index is no text.
   */
  kept(item: Item): Item {
    const kept = keptItem(item);
    this.nameOf(kept);
    for (const { partition, sort } of this.#indexes)
      for (const attribute of [partition, sort]) if (attribute in kept) keyText(kept, attribute);
    return kept;
  }

  /** Carries out a change and notes it in the log, unless it changed nothing. */
  apply({ keys, before, after }: Change): void {
    const name = this.nameOf(keys);
    for (const source of [this.#table, ...this.#indexes]) {
      const [old, next] = [before, after].map((item) => this.#placeIn(source, name, item));
      if (old && (old.partition !== next?.partition || old.sort !== next.sort)) source.entries.delete(old);
      if (next) source.entries.put(next);
    }
    if (after) this.#byName.set(name, after);
    else this.#byName.delete(name);
    if (!isDeepStrictEqual(before, after)) this.#log.note({ keys, before, after });
  }

  /** Where an item is in a source, reduced to what is kept there. Undefined when it is not in it. */
  #placeIn(
    source: Source & { readonly shape?: IndexShape },
    name: string,
    item: Item | undefined,
  ): Placed | undefined {
    const [partition, sort] = [item?.[source.partition]?.S, item?.[source.sort]?.S];
    if (!item || partition === undefined || sort === undefined) return undefined;
    const cut = source.shape?.keysOnly ? onlyAttributes(item, this.#keyNamesOf(source)) : item;
    return { partition, sort, name, item: cut };
  }

  /** The key attributes that identify an entry of a source. */
  #keyNamesOf({ partition, sort }: KeyAttributes): ReadonlySet<string> {
    return new Set([this.shape.partition, this.shape.sort, partition, sort]);
  }

  /** The key after which a page of a source continues. */
  positionOf(source: Source, item: Item): Item {
    return onlyAttributes(item, this.#keyNamesOf(source));
  }

  /**
   * Where a page continues, from the key an earlier one ended with.
   *
   * @throws ValidationException when the key is not one of this source.
   */
  placeOf(source: Source, position: Item): Omit<Placed, 'item'> {
    const names = this.#keyNamesOf(source);
    if (Object.keys(position).length !== names.size) throw invalid('The provided starting key is invalid');
    return {
      partition: keyText(position, source.partition),
      sort: keyText(position, source.sort),
      name: this.nameOf(position),
    };
  }

  items(): readonly Item[] {
    return [...this.#byName.values()];
  }

  /** @throws Error for a table the engine does not hold. */
  check(tableName: string | undefined): void {
    if (tableName !== this.shape.tableName) throw notKnown(`the table ${tableName}`);
  }
}
