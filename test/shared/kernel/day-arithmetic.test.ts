import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantFromEpoch } from '../../../shared/kernel/instant.ts';
import { dayOfWeek, daysBetween, localDate, plusDays } from '../../../shared/kernel/local-date.ts';
import { localDateOf, startOfDay, timeZone } from '../../../shared/kernel/time-zone.ts';

/**
 * Days are computed without Temporal, because a command needs dozens of them. The answers must be Temporal's.
 */
const MANY = { numRuns: 2_000 };

const from = Date.UTC(1900, 0, 1);
const to = Date.UTC(2199, 11, 31);
const moments = fc.integer({ min: from, max: to });
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

test('days are moved, counted and named as Temporal does', () => {
  fc.assert(
    fc.property(moments, moments, fc.integer({ min: -40_000, max: 40_000 }), (at, other, days) => {
      const [text, otherText] = [dayOf(at), dayOf(other)];
      const [on, otherOn] = [localDate(text), localDate(otherText)];
      const day = Temporal.PlainDate.from(text);

      expect(plusDays(on, days)).toBe(day.add({ days }).toString());
      expect(daysBetween(on, otherOn)).toBe(day.until(otherText, { largestUnit: 'day' }).days);
      expect(dayOfWeek(on)).toBe(day.dayOfWeek);
    }),
    MANY,
  );
});

test('the day of a moment, and when a day begins, are Temporal’s in every zone', () => {
  fc.assert(
    fc.property(moments, zones, (at, name) => {
      const zone = timeZone(name);
      const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).toPlainDate();
      const start = day.toZonedDateTime(name).epochMilliseconds;

      expect(localDateOf(instantFromEpoch(at), zone)).toBe(day.toString());
      expect(startOfDay(localDate(day.toString()), zone)).toBe(instantFromEpoch(start));
    }),
    MANY,
  );
});

test.each([
  ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
  ['Pacific/Kiritimati', '2026-11-29T10:00:00.000Z', '2026-11-30'],
  ['Etc/GMT+12', '2026-11-29T11:59:00.000Z', '2026-11-28'],
])('days that were skipped and zones far from UTC: %s at %s is on %s', (name, at, on) => {
  expect(localDateOf(instantFromEpoch(Date.parse(at)), timeZone(name))).toBe(on);
});

test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', '26-01-01', '2026-1-1', ''])(
  '%s is no day',
  (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  },
);

test('moving beyond the years that can be written is refused', () => {
  expect(() => plusDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => plusDays(localDate('0000-01-01'), -1)).toThrow(RangeError);
});
