import { describe, expect, test } from 'vitest';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import fc from 'fast-check';
import { readPhoneNumber, readPhoneNumbers } from '../../../functions/runtime/phone-numbers.ts';

describe('a telephone number', () => {
  test.each([
    ['138 0173 5566', 'CN', '+8613801735566'],
    ['１３８０１７３５５６６', 'CN', '+8613801735566'],
    ['0086 138-0173-5566', 'CN', '+8613801735566'],
    ['+86 138 0173 5566', 'US', '+8613801735566'],
    ['021-5888 1234', 'CN', '+862158881234'],
    ['(021) 5888-1234 转 608', 'CN', '+862158881234'],
    ['13801735566（张先生）', 'CN', '+8613801735566'],
    ['13801735566/13916001234', 'CN', undefined],
    ['021-58881234 ext. 608', 'CN', '+862158881234'],
    ['(718) 555-0142 x12', 'US', '+17185550142'],
    ['718.555.0142', 'US', '+17185550142'],
    ['5550142', 'US', undefined],
    ['138017355', 'CN', undefined],
    ['无', 'CN', undefined],
    ['abc', 'CN', undefined],
    // N-4, K9: the numbering plan has no such number.
    ['1381234567', 'CN', undefined],
    ['138123456789', 'CN', undefined],
    ['18898726', 'CN', undefined],
    ['13812345678 1', 'CN', undefined],
    ['7185550142 9', 'US', undefined],
    ['1.38123E+10', 'CN', undefined],
    ['13812345678.0', 'CN', '+8613812345678'],
    ['7185550142.00', 'US', '+17185550142'],
    // K10: extensions as Chinese firms write them.
    ['021-58881234-608', 'CN', '+862158881234'],
    ['02158881234-608', 'CN', '+862158881234'],
    ['(021)58881234-608', 'CN', '+862158881234'],
    ['021-58881234（608）', 'CN', '+862158881234'],
    ['021-58881234 (608)', 'CN', '+862158881234'],
    ['021—58881234—608', 'CN', '+862158881234'],
    ['０２１－５８８８１２３４转６０８', 'CN', '+862158881234'],
    ['021-58881234转608', 'CN', '+862158881234'],
    ['021-58881234-转608', 'CN', '+862158881234'],
    ['021-58881234 轉 608', 'CN', '+862158881234'],
    ['021-58881234分机608', 'CN', '+862158881234'],
    ['021-58881234 内线:608', 'CN', '+862158881234'],
    ['+86 21 5888 1234-608', 'US', '+862158881234'],
    ['010-12345678-1234', 'CN', '+861012345678'],
    ['0421-1234567-11', 'CN', '+864211234567'],
    ['13812345678-2', 'CN', '+8613812345678'],
    // K8: other spellings of one number.
    ['008613812345678', 'US', '+8613812345678'],
    ['86-21-58881234', 'CN', '+862158881234'],
    ['\u202a138 1234 5678\u202c', 'CN', '+8613812345678'],
    ['138\u200b1234\u200b5678', 'CN', '+8613812345678'],
    ['+1 718 555 0142', 'ZZ', '+17185550142'],
    ['718 555 0142', 'ZZ', undefined],
  ])('%s given in %s is %s', (raw, country, e164) => {
    expect(readPhoneNumber(` ${raw} `, country)).toEqual(e164 === undefined ? { raw } : { raw, e164 });
  });
});

describe('several numbers in one field', () => {
  test.each([
    ['13801735566/13916001234', ['+8613801735566', '+8613916001234']],
    ['13801735566、021-58881234-608', ['+8613801735566', '+862158881234']],
    ['13801735566 或 13916001234', ['+8613801735566', '+8613916001234']],
    ['13801735566；+1 718 555 0142', ['+8613801735566', '+17185550142']],
    ['13801735566 / 138 0173 5566', ['+8613801735566']],
    ['13801735566/张先生', ['+8613801735566']],
    ['13801735566/7', [undefined]],
    ['/', [undefined]],
  ])('%s', (raw, numbers) => {
    expect(readPhoneNumbers(raw, 'CN').map(({ e164 }) => e164)).toEqual(numbers);
  });
});

test('whatever is written, what counts as read is a number of its country', () => {
  const written = fc.stringMatching(/^[+＋(]?[0-9０-９]{3,5}[-) —]?[0-9]{3,8}[- (转.]{0,2}[0-9]{0,5}[)）]?$/);
  fc.assert(
    fc.property(written, fc.constantFrom('CN', 'US', 'DE', 'ZZ'), (raw, country) => {
      const { e164 } = readPhoneNumber(raw, country);
      if (e164 === undefined) return;
      expect(parsePhoneNumberFromString(e164)?.isValid()).toBe(true);
      expect(readPhoneNumber(e164, country).e164).toBe(e164);
    }),
  );
});
