import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyAttributeTable } from '../../../shared/storage/records/attribute-table.ts';
import { decode } from '../../../shared/storage/records/decode.ts';
import { encode } from '../../../shared/storage/records/encode.ts';
import {
  RECORD_TYPES,
  type RecordType,
  type StoredEntry,
  type StoredType,
} from '../../../shared/storage/records/record-types.ts';
import { obligation, staff } from '../../support/stored-records.ts';

const KEY = { PK: 'P', SK: 'S' };

/** Names of attributes are ours and short. Text from people never becomes one. */
const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$|^20\d\d$/);

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const values = {
  text: fc.string({ unit: 'binary' }),
  number: fc.maxSafeInteger().map((number) => number + 0),
  flag: fc.boolean(),
  list: fc.array(json, { maxLength: 4 }),
  map: fc.dictionary(name, json, { maxKeys: 4, noNullPrototype: true }),
};

function recordOf(table: AnyAttributeTable, fixed: Record<string, unknown>): fc.Arbitrary<StoredEntry> {
  const arbitraries = Object.entries(table).map(([name, kind]) => {
    if (name in fixed) return [name, fc.constant(fixed[name])];
    return [name, values[kind.replace('?', '') as keyof typeof values]];
  });
  const optional: string[] = Object.entries(table).flatMap(([name, kind]) =>
    kind.endsWith('?') ? [name] : [],
  );
  const required = Object.keys(table).filter((name) => !optional.includes(name));
  return fc.record(Object.fromEntries(arbitraries), {
    requiredKeys: required as never[],
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<StoredEntry>;
}

const shapes = Object.entries(RECORD_TYPES as Record<StoredType, RecordType>).flatMap(
  ([type, { attributes }]) => {
    if (typeof attributes['byStatus'] !== 'object') {
      return [{ shape: type, records: recordOf(attributes as AnyAttributeTable, { type }) }];
    }
    const { always, byStatus } = attributes as {
      always: AnyAttributeTable;
      byStatus: Record<string, AnyAttributeTable>;
    };
    return Object.entries(byStatus).map(([status, more]) => ({
      shape: `${type}, ${status}`,
      records: recordOf({ ...always, ...more }, { type, status }),
    }));
  },
);

describe('a record as it is kept', () => {
  test.each(shapes)('comes back as it was: $shape', ({ records }) => {
    fc.assert(
      fc.property(records, (record) => {
        expect(decode(encode(KEY, record, { group: 'harmony' }))).toEqual({
          entry: record,
          group: 'harmony',
        });
      }),
      { numRuns: 50 },
    );
  });

  test('keeps attributes a newer version of the code has added', () => {
    const item = { ...encode(KEY, staff, {}), nickname: '小陈' };

    expect(decode(item).entry).toEqual({ ...staff, nickname: '小陈' });
  });

  test.each([
    ['of an unknown type', { type: 'invoice' }, 'unknown type invoice'],
    ['without a type', { type: null }, 'unknown type null'],
    ['of a newer form', { schemaVersion: 3 }, 'form 3 of type obligation is not known here'],
    [
      'with a list where a text belongs',
      { dueAt: [] },
      'attribute dueAt of type obligation is missing or of the wrong kind',
    ],
    [
      'in an unknown status',
      { status: 'asleep' },
      'attribute status of type obligation is missing or of the wrong kind',
    ],
    [
      'without what its status needs',
      { status: 'met' },
      'attribute metAt of type obligation is missing or of the wrong kind',
    ],
  ])('is refused %s, naming the item and not its content', (_, damage, reason) => {
    const item = { ...encode(KEY, obligation, {}), ...damage };

    expect(() => decode(item)).toThrow(
      expect.objectContaining({ name: 'UnreadableItem', message: `Item P / S cannot be read: ${reason}` }),
    );
  });

  test('is refused when an attribute is missing', () => {
    const { dueAt: _, ...rest } = obligation;

    expect(() => decode({ ...rest, ...KEY, schemaVersion: 1 })).toThrow(
      'attribute dueAt of type obligation is missing',
    );
  });

  test('may not use names that belong to storage', () => {
    const entry = { ...staff, duePK: 'DUE#01' };

    expect(() => encode(KEY, entry, {})).toThrow(
      "Records of type staff use the attribute duePK, which is storage's own",
    );
  });
});
