import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVin, vinCheckDigit } from '../../../../shared/domain/dossier/vin.ts';

const PERMITTED = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const seventeen = fc.string({ unit: fc.constantFrom(...PERMITTED), minLength: 17, maxLength: 17 });
const withCheckDigit = (text: string) => text.slice(0, 8) + vinCheckDigit(text) + text.slice(9);
const validVin = seventeen.map(withCheckDigit);
/** Of a maker whose region demands the check digit. */
const checkedVin = fc
  .tuple(fc.constantFrom(...'12345L'), seventeen)
  .map(([region, text]) => withCheckDigit(region + text.slice(1)));

describe('a vehicle identification number', () => {
  test.each([
    ['1M8GDM9AXKP042788', 'X'],
    ['11111111111111111', '1'],
    ['5GZCZ43D13S812715', '1'],
    ['LSVAM4187C2184847', '7'],
    ['LRW3E7EK0PC123456', undefined],
  ])('%s is valid when its check digit is %s', (vin, digit) => {
    expect(readVin(vin)).toEqual({ vin, vinValid: digit !== undefined });
    if (digit !== undefined) expect(vinCheckDigit(vin)).toBe(digit);
  });

  test.each([
    ['the letter O for a zero', '1M8GDM9AXKPO42788'],
    ['16 characters', '1M8GDM9AXKP04278'],
    ['18 characters', '1M8GDM9AXKP0427881'],
    ['nothing', ''],
  ])('with %s it is kept and marked', (_, raw) => {
    expect(readVin(raw)).toEqual({ vin: raw, vinValid: false });
  });

  test.each(['W1V44770513858498', 'ZFA31200000745586'])(
    '%s is of a maker that needs no check digit, so nothing is said (K18)',
    (vin) => {
      expect(readVin(vin)).toEqual({ vin });
    },
  );

  test('with dashes or invisible characters it is the same number (K11)', () => {
    for (const raw of [
      '1M8GDM9AXKP042788\u200b',
      '1M8\u2014GDM9A\u2011XKP042788',
      '\u202a1M8GDM9AXKP042788\ufe0f',
    ]) {
      expect(readVin(raw)).toEqual({ vin: '1M8GDM9AXKP042788', vinValid: true });
    }
  });

  test('written with small letters, blanks, hyphens or full-width it is the same number', () => {
    for (const raw of [' 1m8gdm9a xkp042788', '1M8-GDM9AXKP-042788', '１Ｍ８ＧＤＭ９ＡＸＫＰ０４２７８８']) {
      expect(readVin(raw)).toEqual({ vin: '1M8GDM9AXKP042788', vinValid: true });
    }
  });

  test('has exactly one fitting check digit', () => {
    fc.assert(
      fc.property(validVin, (vin) => {
        const fitting = [...'0123456789X'].filter(
          (digit) => readVin(vin.slice(0, 8) + digit + vin.slice(9)).vinValid,
        );
        expect(fitting).toEqual([vin[8]]);
      }),
    );
  });

  test('with one digit mistyped is always noticed, the check digit included', () => {
    fc.assert(
      fc.property(
        checkedVin,
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(...'0123456789'),
        (vin, place, digit) => {
          fc.pre(/\d/.test(vin.charAt(place)) && vin[place] !== digit);
          expect(readVin(vin.slice(0, place) + digit + vin.slice(place + 1)).vinValid).toBe(false);
        },
      ),
    );
  });
});
