/** How a value is kept: `?` marks an attribute that may be absent. */
export type Kind = 'text' | 'number' | 'flag' | 'list' | 'map';

type KindOf<Value> = Value extends string
  ? 'text'
  : Value extends number
    ? 'number'
    : Value extends boolean
      ? 'flag'
      : Value extends readonly unknown[]
        ? 'list'
        : 'map';

/** The attributes of a type of record. The compiler refuses a table that misses one or names it wrongly. */
export type AttributeTable<Entry> = {
  readonly [Name in keyof Entry]-?: {} extends Pick<Entry, Name>
    ? `${KindOf<Exclude<Entry[Name], undefined>>}?`
    : KindOf<Entry[Name]>;
};

/** A table as the check reads it. */
export type AnyAttributeTable = Readonly<Record<string, Kind | `${Kind}?`>>;

/** What a record has in every status, and what it also has in each status. */
export type StatusTables<Entry extends { readonly status: string }> = {
  readonly always: AttributeTable<Pick<Entry, keyof Entry>>;
  readonly byStatus: {
    readonly [Status in Entry['status']]: AttributeTable<
      Omit<Extract<Entry, { readonly status: Status }>, keyof Entry>
    >;
  };
};

/** Tables of a record whose attributes depend on its status. */
export interface AnyStatusTables {
  readonly always: AnyAttributeTable;
  readonly byStatus: Readonly<Record<string, AnyAttributeTable>>;
}

/**
 * Checks what came out of the table against the attributes its type must have. Attributes the table does not
 * name pass, because a newer version of the code may have written them.
 * @returns the name of the first attribute that is missing or of the wrong kind, or undefined.
 */
export function firstMisfit(
  item: Readonly<Record<string, unknown>>,
  table: AnyAttributeTable,
): string | undefined {
  for (const [name, kind] of Object.entries(table)) {
    const value = item[name];
    if (value === undefined) {
      if (!kind.endsWith('?')) return name;
    } else if (kindOf(value) !== kind.replace('?', '')) {
      return name;
    }
  }
  return undefined;
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'object':
      return value === null ? undefined : 'map';
    default:
      return undefined;
  }
}
