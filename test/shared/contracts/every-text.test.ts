import type * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { operations } from '../../../shared/contracts/operations.ts';

/** What a schema is made of; the names of Zod 4. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly getter?: () => Schema;
  readonly in?: Schema;
}
type Schema = z.ZodType & { readonly def: Definition };

interface Leaf {
  readonly name: string;
  readonly schema: Schema;
}

/** Every schema inside another, with its place. */
function within(schema: Schema, name: string): readonly Leaf[] {
  const { shape = {}, element, options = [], keyType, valueType, innerType, getter, in: inner } = schema.def;
  const below: readonly (readonly [Schema | undefined, string])[] = [
    ...Object.entries(shape).map(([key, value]) => [value, `${name}/${key}`] as const),
    [element, `${name}/*`],
    ...options.map((option) => [option, name] as const),
    [keyType, `${name}/key`],
    [valueType, `${name}/value`],
    [innerType, name],
    [getter?.(), name],
    [inner, name],
  ];
  const found = below.flatMap(([part, place]) => (part ? within(part, place) : []));
  return [{ name, schema }, ...found];
}

const asked = operations.flatMap(({ id, body, query }) => [
  ...(body ? within(body as Schema, id) : []),
  ...within(query as Schema, `${id}?`),
]);
/** A cursor is read by its signature, and only the one we made. */
const texts = asked.filter(({ name, schema }) => schema.def.type === 'string' && !name.endsWith('/cursor'));
const accepts = ({ schema }: Leaf, given: string) => schema.safeParse(given).success;
/** Those in which people write what they like, as far as a few characters go. */
const free = texts.filter((leaf) => accepts(leaf, '张三') && accepts(leaf, 'x'));

test('there are texts, and most are free', () => {
  expect(texts.length).toBeGreaterThan(60);
  expect(free.length).toBeGreaterThan(40);
});

describe('K-14: what nobody can see is no text, in whatever field', () => {
  test.each([
    '\u200b',
    '\u2060',
    '\u3164',
    '\ufe0f',
    '\u00ad',
    '\u2800',
    '\u115f',
    '\u1160',
    '\uffa0',
    '\u180e',
    '\u034f',
    '\u{e0020}',
    '\u{1d159}',
    '\u202e',
    '\u200e',
    '\ufeff',
    '\u3000',
    '\u00a0',
    ' \u3164\t\u200d\n ',
    '\u17b4',
    '',
  ])('%j', (given) => {
    expect(texts.filter((leaf) => accepts(leaf, given)).map(({ name }) => name)).toEqual([]);
  });
});

describe('K-3: what was lost on the way is no text', () => {
  test.each(['Jos\ufffd', '\ufffd\ufffd', '张\ud842', 'x\uffff', 'caf\u0083e', '\u0000x'])('%j', (given) => {
    expect(texts.filter((leaf) => accepts(leaf, given)).map(({ name }) => name)).toEqual([]);
  });
});

test.each(['沪A\u202e54321', 'a\u202db', 'a\u2067b'])(
  'a single line is read as it is written: %j',
  (given) => {
    const ofOneLine = free.filter((leaf) => !accepts(leaf, '一行\n两行'));
    expect(ofOneLine.length).toBeGreaterThan(10);
    const turned = ofOneLine.filter(({ schema }) => {
      const read = schema.safeParse(given);
      return read.success && /[\u202a-\u202e\u2066-\u2069]/.test(String(read.data));
    });
    expect(turned.map(({ name }) => name)).toEqual([]);
  },
);

test.each(['👨‍👩‍👧', 'می\u200cخواهم', '𬭎', 'é', '❤️', '「好」'])(
  'what people do write stays as it is: %s',
  (given) => {
    const dropsFormat = /phone|number|plate|vin/i;
    for (const { name, schema } of free) {
      const read = schema.safeParse(given);
      expect([name, read.success]).toEqual([name, true]);
      if (!dropsFormat.test(name)) expect([name, read.data]).toEqual([name, given]);
    }
  },
);

/** What says nothing by itself, and is meant to. */
const MAY_BE_EMPTY: Readonly<Record<string, string>> = {
  changeBranchSettings: 'The branch sets nothing itself.',
  'changeGroupSettings/settings': 'The group sets nothing itself.',
  closeUnreachable: 'No final message is owed.',
  postLetter: 'Sent now, by e-mail.',
  runRetention: 'Of the whole group.',
};

test('an object that says nothing is refused (F-2), except where nothing is meant', () => {
  const empty = asked
    .filter(({ name, schema }) => schema.def.type === 'object' && !name.includes('?') && saysNothing(schema))
    .map(({ name }) => name)
    .filter(
      (name) => !/^change(Branch|Group)Settings\/(settings\/)?[a-zA-Z]+$/.test(name) || name in MAY_BE_EMPTY,
    );
  expect([...new Set(empty)].sort()).toEqual(Object.keys(MAY_BE_EMPTY).sort());
});

function saysNothing(schema: Schema): boolean {
  return schema.safeParse({}).success;
}
