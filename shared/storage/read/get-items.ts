import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Database } from '../database.ts';
import { keyText, keyTextOfItem } from '../key-text.ts';
import type { Key } from '../keys.ts';
import { type Decoded, decode, isOfType } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { EntryOf, StoredType } from '../records/record-types.ts';

type AskedItems = NonNullable<BatchGetCommandInput['RequestItems']>[string];

const MAX_KEYS = 100;
const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MILLISECONDS = 20;

/** Items found by key. Each is read back into its record on first use. */
export class FoundItems {
  readonly #byKey = new Map<string, Item>();
  readonly #decoded = new Map<string, Decoded>();

  add(item: Item): void {
    this.#byKey.set(keyTextOfItem(item), item);
  }

  /** The stored items of those keys that have one. */
  items(keys: readonly Key[]): readonly Item[] {
    return keys.map((key) => this.#byKey.get(keyText(key))).filter((item) => item !== undefined);
  }

  /**
   * The record kept there, with what storage keeps beside it. Undefined when there is none.
   * @throws UnreadableItem when the item there cannot be read.
   */
  at(key: Key): Decoded | undefined {
    const place = keyText(key);
    const known = this.#decoded.get(place);
    if (known) return known;
    const item = this.#byKey.get(place);
    if (!item) return undefined;
    const decoded = decode(item);
    this.#decoded.set(place, decoded);
    return decoded;
  }

  /** @throws when the item kept there is of another type, because our keys separate types. */
  record<Type extends StoredType>(type: Type, key: Key): EntryOf<Type> | undefined {
    const entry = this.at(key)?.entry;
    if (entry === undefined || isOfType(entry, type)) return entry;
    throw new Error(`Item ${key.PK} / ${key.SK} is a ${entry.type}, not a ${type}`);
  }
}

/**
 * Reads items by key, in parallel round trips of a hundred items each. What the database leaves out for lack of
 * capacity is read again, a few times with growing pauses.
 * @param consistency `eventual` costs half and may be a second behind: for what is only shown.
 * @throws when the database still leaves items out.
 */
export async function getItems(
  { client, tableName }: Database,
  keys: readonly Key[],
  consistency: 'strong' | 'eventual' = 'strong',
): Promise<FoundItems> {
  const found = new FoundItems();
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const chunks = Array.from({ length: Math.ceil(distinct.length / MAX_KEYS) }, (_, index) =>
    distinct.slice(index * MAX_KEYS, (index + 1) * MAX_KEYS),
  );
  await Promise.all(
    chunks.map(async (chunk) => {
      let asked: AskedItems | undefined = {
        ...(consistency === 'strong' && { ConsistentRead: true }),
        Keys: [...chunk],
      };
      for (let attempt = 1; asked !== undefined; attempt += 1) {
        if (attempt > MAX_ATTEMPTS) throw new Error('The database is too busy to read a batch of items');
        if (attempt > 1) await pause(attempt);
        const answer: BatchGetCommandOutput = await client.send(
          new BatchGetCommand({ RequestItems: { [tableName]: asked } }),
        );
        for (const item of answer.Responses?.[tableName] ?? []) found.add(item);
        asked = answer.UnprocessedKeys?.[tableName];
      }
    }),
  );
  return found;
}

function pause(attempt: number): Promise<void> {
  const longest = FIRST_PAUSE_MILLISECONDS * 2 ** attempt;
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * longest);
  });
}
