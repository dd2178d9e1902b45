import type { Key } from '../keys.ts';
import { ENVELOPE_ATTRIBUTES } from './envelope.ts';
import { RECORD_TYPES, type RecordType, type StoredEntry } from './record-types.ts';

/** An item as the database client takes and gives it: plain values. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * Makes the item of a record: the record's attributes as they are, with the keys and everything else storage
 * needs (`beside`: index entries, group, expiry). The client leaves out undefined values.
 * @throws when a record uses a name that belongs to storage.
 */
export function encode(
  key: Key,
  entry: StoredEntry,
  beside: Readonly<Record<string, string | number>>,
): Item {
  const clash = Object.keys(entry).find((name) => ENVELOPE_ATTRIBUTES.has(name));
  if (clash)
    throw new Error(`Records of type ${entry.type} use the attribute ${clash}, which is storage's own`);
  const { schemaVersion, form }: RecordType = RECORD_TYPES[entry.type];
  const attributes = form ? form.shorten({ ...entry }, { ...key }) : entry;
  return { ...attributes, ...key, schemaVersion, ...beside };
}
