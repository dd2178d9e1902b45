import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isContactInstant, nextContactInstant } from '../../../../shared/domain/consent/index.ts';
import { presumedZones } from '../../../../shared/domain/consent/presumed-zones.ts';
import { ZONES_OF_AREAS } from '../../../../shared/domain/consent/zones-of-areas.ts';
import { ZONES_OF_COUNTRIES } from '../../../../shared/domain/consent/zones-of-countries.ts';
import { instant, instantFromEpoch } from '../../../../shared/kernel/instant.ts';
import { localTimeOf, timeZone } from '../../../../shared/kernel/time-zone.ts';
import { factsAt, SHANGHAI } from '../../../support/branch-facts.ts';

const NEW_YORK = { ...SHANGHAI, timeZone: timeZone('America/New_York'), country: 'US' };

/** Every calling code there can be: one to three digits. */
const CALLING_CODES = Array.from({ length: 999 }, (_, index) => `+${index + 1}`);

function placesOf(branch: typeof SHANGHAI, e164: string) {
  return presumedZones(branch, { phones: [{ e164 }] }).filter((zone) => zone !== branch.timeZone);
}

it('presumes zones that exist, whatever a number begins with', () => {
  const presumed = CALLING_CODES.flatMap((code) => placesOf(SHANGHAI, `${code}0550100`));
  expect(new Set(presumed)).toContain('Pacific/Honolulu');
  const listed = [ZONES_OF_AREAS, ZONES_OF_COUNTRIES].flatMap((zones) => Object.keys(zones));
  for (const name of listed.flatMap((names) => names.split(' '))) expect(timeZone(name)).toBe(name);
});

it('names no beginning twice', () => {
  for (const table of [ZONES_OF_AREAS, ZONES_OF_COUNTRIES]) {
    const beginnings = Object.values(table).flatMap((list) => list.split(' '));
    expect(new Set(beginnings).size).toBe(beginnings.length);
  }
});

describe('S-7: one country is not one zone', () => {
  test.each([
    ['Hawaii', '+18085550100', ['Pacific/Honolulu']],
    ['Los Angeles', '+12135550100', ['America/Los_Angeles']],
    ['Idaho, which lies in two', '+12085550100', ['America/Denver', 'America/Los_Angeles']],
    ['Newfoundland', '+17095550100', ['America/Halifax', 'America/Puerto_Rico', 'America/St_Johns']],
    ['Queens itself', '+17185550100', []],
    ['a new area code', '+12115550100', ['America/St_Johns', 'Pacific/Honolulu']],
    ['nowhere: toll-free', '+18005550100', []],
    ['Shanghai', '+8613812345678', ['Asia/Shanghai']],
    ['Perth', '+61892500000', ['Australia/Adelaide', 'Australia/Perth']],
    ['an Australian mobile', '+61412345678', ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth']],
    ['Vladivostok', '+74232000000', ['Asia/Vladivostok']],
    ['a Russian mobile', '+79161234567', ['Asia/Kamchatka', 'Europe/Kaliningrad']],
    ['São Paulo', '+5511912345678', ['America/Sao_Paulo']],
    ['Jayapura', '+62967500000', ['Asia/Jayapura']],
    ['Tijuana', '+526641234567', ['America/Tijuana']],
    ['the Canaries', '+34928123456', ['Atlantic/Canary']],
    ['a country with one zone', '+37120000000', ['Europe/Bucharest']],
  ])('a customer of New York with a number of %s', (_, e164, places) => {
    expect(placesOf(NEW_YORK, e164)).toEqual(places.filter((zone) => zone !== NEW_YORK.timeZone));
  });

  test('a number of the branch’s own country that is of no area is taken to be near', () => {
    const sydney = { ...SHANGHAI, timeZone: timeZone('Australia/Sydney'), country: 'AU' };
    expect(placesOf(sydney, '+61412345678')).toEqual([]);
    expect(placesOf(sydney, '+61892500000')).toContain('Australia/Perth');
    expect(placesOf(SHANGHAI, '+8613812345678')).toEqual([]);
  });

  test.each([
    ['45-101 Kamehameha Hwy, Kaneohe, HI 96744', ['Pacific/Honolulu']],
    ['1 Main St\nBoise, Id. 83702', ['America/Denver', 'America/Los_Angeles']],
    ['290 Bremner Blvd, Toronto ON M5V 3L9', ['America/Toronto', 'America/Winnipeg']],
    ['1 King William St, Adelaide SA 5000', ['Australia/Adelaide']],
    ['108-22 Queens Blvd, Forest Hills, NY 11375', []],
    ['上海市浦东新区世纪大道 100 号', []],
    ['1 Main St, XX 12345', []],
  ])('the address %j counts as well', (address, places) => {
    expect(presumedZones(NEW_YORK, { address })).toEqual([NEW_YORK.timeZone, ...places]);
  });

  test.each([
    ['+18085550100', '2026-11-23T19:00:00.000Z'],
    ['+12135550100', '2026-11-23T16:00:00.000Z'],
    ['+17185550100', '2026-11-23T14:30:00.000Z'],
  ])('at half past nine in New York, %s may be called at %s', (e164, expected) => {
    const at = instant('2026-11-23T14:30:00Z');
    const facts = factsAt(at, { branch: NEW_YORK });
    const customer = { phones: [{ e164 }] };
    expect(isContactInstant(at, facts, customer)).toBe(at === expected);
    // Eight in Honolulu is one in New York, eight in Los Angeles eleven.
    expect(nextContactInstant(at, facts, customer)).toBe(
      expected === '2026-11-23T19:00:00.000Z' ? '2026-11-23T18:00:00.000Z' : expected,
    );
  });

  test('a noted zone is one place more, and decides only where no hour suits all', () => {
    const at = instant('2026-11-23T14:30:00Z');
    const facts = factsAt(at, { branch: NEW_YORK });
    const noted = { timeZone: timeZone('America/New_York') };
    expect(isContactInstant(at, facts, { ...noted, phones: [{ e164: '+18085550100' }] })).toBe(false);
    const moved = { phones: [{ e164: '+8613812345678' }] };
    expect(nextContactInstant(at, facts, moved)).toBeUndefined();
    expect(isContactInstant(at, facts, { ...moved, ...noted })).toBe(true);
  });
});

test('whenever a customer may be called, it is a decent hour wherever they may be', () => {
  const codes = ['1808', '1213', '1208', '1709', '1718', '61892', '7423', '5511', '86138', '6441', '49301'];
  const address = fc.constantFrom(undefined, 'Honolulu, HI 96815', 'Calgary AB T2P 1J9');
  const moments = fc
    .integer({ min: 0, max: 366 * 24 * 4 })
    .map((quarters) => 1_795_000_000_000 + quarters * 900_000);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...codes), { maxLength: 2 }),
      address,
      fc.constantFrom(SHANGHAI, NEW_YORK),
      moments,
      (beginnings, where, branch, moment) => {
        const at = instantFromEpoch(moment);
        const facts = factsAt(at, { branch });
        const customer = {
          phones: beginnings.map((beginning) => ({ e164: `+${beginning}5550100` })),
          ...(where && { address: where }),
        };
        if (!isContactInstant(at, facts, customer)) return;
        for (const zone of presumedZones(branch, customer)) {
          const time = localTimeOf(at, zone);
          expect(time >= facts.settings.customerHours.from && time < facts.settings.customerHours.to).toBe(
            true,
          );
        }
      },
    ),
  );
});
