import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyText, keyTextOfImage, keyTextOfItem } from '../../../shared/storage/key-text.ts';

const part = fc.stringMatching(/^[ -~]{1,40}$/);

it('tells keys apart and is the same for one key, whichever name was written first', () => {
  fc.assert(
    fc.property(part, part, part, part, (PK, SK, otherPK, otherSK) => {
      expect(keyText({ SK, PK })).toBe(keyText({ PK, SK }));
      expect(keyTextOfItem({ SK, PK })).toBe(keyText({ PK, SK }));
      expect(keyTextOfImage({ SK: { S: SK }, PK: { S: PK } })).toBe(keyText({ PK, SK }));
      const same = PK === otherPK && SK === otherSK;
      expect(keyText({ PK, SK }) === keyText({ PK: otherPK, SK: otherSK })).toBe(same);
    }),
  );
});

it.each([[{}], [{ PK: { S: 'A' } }], [{ SK: { S: 'A' } }]])('refuses %j, which is no key', (item) => {
  expect(() => keyTextOfImage(item)).toThrow('An item without its key');
});
