import type { GroupId } from '../../kernel/ids.ts';
import { type AnyAttributeTable, type AnyStatusTables, firstMisfit } from './attribute-table.ts';
import type { Item } from './encode.ts';
import { ENVELOPE_ATTRIBUTES } from './envelope.ts';
import {
  type EntryOf,
  RECORD_TYPES,
  type RecordType,
  type StoredEntry,
  type StoredType,
} from './record-types.ts';
import { UnreadableItem } from './unreadable-item.ts';

/** A record as it came out of the table, with what storage keeps beside it. */
export interface Decoded<Entry extends StoredEntry = StoredEntry> {
  readonly entry: Entry;
  /** The dealer group the record belongs to. Absent where there is none. */
  readonly group?: GroupId;
  /** For a call: the local day its register line was entered on. */
  readonly registeredOn?: string;
  /** For a line of history: the partition of the command's answer. */
  readonly answerKey?: string;
  /** For a receipt: when it stops counting. */
  readonly expiresAtSeconds?: number;
}

/**
 * Reads an item back into its record and checks that the record has what its type must have.
 * @throws UnreadableItem when it does not, or when its type or form is unknown.
 */
export function decode(attributes: Item): Decoded {
  const { type, schemaVersion, group, registeredOn, answerKey, expiresAtSeconds } = attributes;
  const unreadable = (reason: string): UnreadableItem =>
    new UnreadableItem({ PK: attributes['PK'], SK: attributes['SK'] }, reason);

  if (typeof type !== 'string' || !isStoredType(type)) throw unreadable(`unknown type ${String(type)}`);
  const recordType: RecordType = RECORD_TYPES[type];
  const isOlder = recordType.form && schemaVersion === recordType.schemaVersion - 1;
  if (schemaVersion !== recordType.schemaVersion && !isOlder) {
    throw unreadable(`form ${String(schemaVersion)} of type ${type} is not known here`);
  }
  const own = recordType.form ? recordType.form.restore(attributes) : attributes;
  const misfit = misfitOf(own, recordType.attributes);
  if (misfit) throw unreadable(`attribute ${misfit} of type ${type} is missing or of the wrong kind`);

  return {
    entry: ownAttributes(own, recordType.attributes) as unknown as StoredEntry,
    ...(typeof group === 'string' && { group: group as GroupId }),
    ...(typeof registeredOn === 'string' && { registeredOn }),
    ...(typeof answerKey === 'string' && { answerKey }),
    ...(typeof expiresAtSeconds === 'number' && { expiresAtSeconds }),
  };
}

/**
 * Reads an item that must be of one type.
 * @throws UnreadableItem when it is of another or cannot be read.
 */
export function decodeAs<Type extends StoredType>(type: Type, item: Item): EntryOf<Type> {
  const { entry } = decode(item);
  if (!isOfType(entry, type)) {
    throw new UnreadableItem({ PK: item['PK'], SK: item['SK'] }, `is a ${entry.type}, not a ${type}`);
  }
  return entry;
}

/** Whether a stored entry is of the type, for the compiler too. */
export function isOfType<Type extends StoredType>(entry: StoredEntry, type: Type): entry is EntryOf<Type> {
  return entry.type === type;
}

function isStoredType(type: string): type is StoredType {
  return Object.hasOwn(RECORD_TYPES, type);
}

/** The database answers attributes in any order. People who read an answer want the same order every time. */
function ownAttributes(
  attributes: Readonly<Record<string, unknown>>,
  tables: AnyAttributeTable | AnyStatusTables,
): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const name of namesOf(tables)) {
    if (name in attributes) own[name] = attributes[name];
  }
  for (const name of Object.keys(attributes)) {
    if (!ENVELOPE_ATTRIBUTES.has(name)) own[name] = attributes[name];
  }
  return own;
}

/** Every item of a type uses the same list. */
const namesByTables = new WeakMap<AnyAttributeTable | AnyStatusTables, readonly string[]>();

function namesOf(tables: AnyAttributeTable | AnyStatusTables): readonly string[] {
  const known = namesByTables.get(tables);
  if (known) return known;
  const names = isByStatus(tables)
    ? [tables.always, ...Object.values(tables.byStatus)].flatMap((table) => Object.keys(table))
    : Object.keys(tables);
  namesByTables.set(tables, names);
  return names;
}

function misfitOf(
  attributes: Readonly<Record<string, unknown>>,
  tables: AnyAttributeTable | AnyStatusTables,
): string | undefined {
  if (!isByStatus(tables)) return firstMisfit(attributes, tables);
  const always = firstMisfit(attributes, tables.always);
  if (always) return always;
  const forStatus = tables.byStatus[String(attributes['status'])];
  return forStatus ? firstMisfit(attributes, forStatus) : 'status';
}

function isByStatus(tables: AnyAttributeTable | AnyStatusTables): tables is AnyStatusTables {
  return typeof tables['byStatus'] === 'object';
}
