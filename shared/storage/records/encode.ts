import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../keys.ts';
import { ENVELOPE_ATTRIBUTES } from './envelope.ts';
import { RECORD_TYPES, type StoredEntry } from './record-types.ts';

/** An item in the form the database takes. */
export type Item = Record<string, AttributeValue>;

/**
 * Makes the item of a record: the record's attributes as they are, and around them the keys and whatever
 * else storage needs (`beside`: index entries, group, expiry). Absent optional attributes are left out.
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
  const { schemaVersion } = RECORD_TYPES[entry.type];
  return marshall({ ...entry, ...key, schemaVersion, ...beside }, { removeUndefinedValues: true });
}
