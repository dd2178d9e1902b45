import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  dayPartOf,
  isWithinContactHours,
  nextDayPartAt,
} from '../../../../shared/domain/branch/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localTime, timeZone } from '../../../../shared/kernel/time-zone.ts';

const shanghai = timeZone('Asia/Shanghai');
const newYork = timeZone('America/New_York');

describe('contact hours, by the wall clock of the branch', () => {
  const withLunch = {
    ...DEFAULT_SETTINGS.contactHours,
    5: [
      { from: localTime('09:00'), to: localTime('12:00') },
      { from: localTime('13:00'), to: localTime('18:00') },
    ],
    7: [],
  };

  test.each([
    ['Friday 08:59', '2026-11-27T00:59:59Z', false],
    ['Friday 09:00', '2026-11-27T01:00:00Z', true],
    ['Friday at lunch', '2026-11-27T04:00:00Z', false],
    ['Friday 13:00', '2026-11-27T05:00:00Z', true],
    ['Friday 17:59', '2026-11-27T09:59:59Z', true],
    ['Friday 18:00', '2026-11-27T10:00:00Z', false],
    ['Sunday, without hours', '2026-11-29T02:00:00Z', false],
  ])('%s is inside or not: %s %s', (_, at, inside) => {
    expect(isWithinContactHours(instant(at), shanghai, withLunch)).toBe(inside);
  });

  test('follow the clock change: on 2027-03-15 nine in New York is 13:00Z', () => {
    const { contactHours } = DEFAULT_SETTINGS;
    expect(isWithinContactHours(instant('2027-03-15T12:59:00Z'), newYork, contactHours)).toBe(false);
    expect(isWithinContactHours(instant('2027-03-15T13:00:00Z'), newYork, contactHours)).toBe(true);
  });
});

test.each([
  ['00:00', '2026-11-26T16:00:00Z', 'morning', '2026-11-27T04:00:00.000Z'],
  ['11:59', '2026-11-27T03:59:59Z', 'morning', '2026-11-27T04:00:00.000Z'],
  ['12:00', '2026-11-27T04:00:00Z', 'afternoon', '2026-11-27T10:00:00.000Z'],
  ['17:59', '2026-11-27T09:59:59Z', 'afternoon', '2026-11-27T10:00:00.000Z'],
  ['18:00', '2026-11-27T10:00:00Z', 'evening', '2026-11-27T16:00:00.000Z'],
  ['23:59', '2026-11-27T15:59:59Z', 'evening', '2026-11-27T16:00:00.000Z'],
])('%s in Shanghai, %s, is %s; the next part begins at %s', (_, at, part, next) => {
  expect(dayPartOf(instant(at), shanghai)).toBe(part);
  expect(nextDayPartAt(instant(at), shanghai)).toBe(next);
});
