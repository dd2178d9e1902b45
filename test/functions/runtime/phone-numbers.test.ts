import { describe, expect, test } from 'vitest';
import { readPhoneNumber } from '../../../functions/runtime/phone-numbers.ts';

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
    ['+1 718 555 0142', 'ZZ', '+17185550142'],
    ['718 555 0142', 'ZZ', undefined],
  ])('%s given in %s is %s', (raw, country, e164) => {
    expect(readPhoneNumber(` ${raw} `, country)).toEqual(e164 === undefined ? { raw } : { raw, e164 });
  });
});
