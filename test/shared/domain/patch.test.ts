import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patched } from '../../../shared/domain/records/patch.ts';

interface Particulars {
  readonly name: string;
  readonly address?: string;
  readonly phones?: readonly string[];
}

const record: Particulars = { name: '欧阳龑', address: '世纪大道 1 号', phones: ['1', '2'] };

test('what a patch does not name stays', () => {
  expect(patched<Particulars, Particulars>(record, {})).toStrictEqual(record);
});

test('what it names is replaced, a list as a whole', () => {
  expect(patched<Particulars, Particulars>(record, { name: '司马光', phones: ['3'] })).toStrictEqual({
    name: '司马光',
    address: '世纪大道 1 号',
    phones: ['3'],
  });
});

test('null takes away what may be missing', () => {
  expect(patched<Particulars, Particulars>(record, { address: null })).toStrictEqual({
    name: '欧阳龑',
    phones: ['1', '2'],
  });
});

test('the same patch applied again changes nothing, and the record itself is never touched', () => {
  const text = fc.string({ minLength: 1 });
  const patch = fc.record(
    { name: text, address: fc.option(text), phones: fc.option(fc.array(text)) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(patch, (given) => {
      const before = structuredClone(record);
      const once = patched<Particulars, Particulars>(record, given);
      expect(patched<Particulars, Particulars>(once, given)).toStrictEqual(once);
      expect(record).toStrictEqual(before);
    }),
  );
});
