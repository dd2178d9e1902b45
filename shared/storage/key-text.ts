import type { Key } from './keys.ts';

/** Keys are printable ASCII, so two of them never make the same text. */
const SEPARATOR = '\n';

/**
 * One text for one key, which identifies items in maps and sets. Never use `JSON.stringify`, which follows
 * the order in which the two names were written.
 */
export function keyText({ PK, SK }: Key): string {
  return `${PK}${SEPARATOR}${SK}`;
}

/** @throws when the item has no key of this table. */
export function keyTextOfItem({ PK, SK }: Readonly<Record<string, unknown>>): string {
  if (typeof PK !== 'string' || typeof SK !== 'string') throw new Error('An item without its key');
  return keyText({ PK, SK });
}

/** The key beside a record of the table's stream, which describes values by their types. */
type ImageOfKey = Readonly<Record<string, { readonly S?: string | undefined } | undefined>>;

/** @throws when it is not a key of this table. */
export function keyTextOfImage(image: ImageOfKey): string {
  return keyTextOfItem({ PK: image['PK']?.S, SK: image['SK']?.S });
}
