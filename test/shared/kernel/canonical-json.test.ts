import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';

/** The same content with the names of every map in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, turn));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, shuffled(inner, turn + 1)] as const);
  const from = turn % Math.max(entries.length, 1);
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)].toReversed());
}

describe('the canonical text of a content', () => {
  it('is the same in whatever order its names come', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(7), (content, turn) => {
        expect(canonicalJson(shuffled(content, turn))).toBe(canonicalJson(content));
      }),
    );
  });

  it('differs where the contents do, and reads back as the content', () => {
    const plain = fc.jsonValue().map((content) => JSON.parse(JSON.stringify(content)) as unknown);
    fc.assert(
      fc.property(plain, plain, (left, right) => {
        expect(canonicalJson(left) === canonicalJson(right)).toBe(isDeepStrictEqual(left, right));
        expect(JSON.parse(canonicalJson(left))).toEqual(left);
      }),
    );
  });

  it.each([
    ['an attribute that is undefined and one that is absent', { a: 1, b: undefined }, { a: 1 }],
    ['zero with either sign', { a: -0 }, { a: 0 }],
    ['one number in two notations', JSON.parse('{"a":1.0}'), JSON.parse('{"a":1e0}')],
    ['nothing in a list and null', [undefined], [null]],
    ['a map without prototype and one with', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ])('is the same for %s', (_, left, right) => {
    expect(canonicalJson(left)).toBe(canonicalJson(right));
  });

  it.each([
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['null and absent', { a: null }, {}],
    ['a list of pairs and a map', [['a', 1]], { a: 1 }],
  ])('differs for %s', (_, left, right) => {
    expect(canonicalJson(left)).not.toBe(canonicalJson(right));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [new Map()], [1n], [() => 1]])(
    'is refused for %s, which JSON would change or drop',
    (value) => {
      expect(() => canonicalJson({ inner: [{ value }] })).toThrow(TypeError);
    },
  );
});
