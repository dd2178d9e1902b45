import { describe, expect, test } from 'vitest';
import { instant, instantFromEpoch } from '../../../shared/kernel/instant.ts';
import { type LocalDate, localDate, plusDays } from '../../../shared/kernel/local-date.ts';
import {
  atLocalTime,
  clockChangeOn,
  endOfDay,
  localDateOf,
  localTime,
  type LocalTime,
  localTimeOf,
  occurrencesOf,
  startOfDay,
  timeZone,
} from '../../../shared/kernel/time-zone.ts';
import { SlowReckoner } from '../../support/slow-reckoner.ts';

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const MINUTE = 60_000;
/** No whole number of days, so that every hour of the day comes up. */
const BETWEEN_LOOKS = (97 * 24 + 7) * 60 * MINUTE + 13 * MINUTE;

/** How far from what the wall clock showed before and after the change to look. */
const MINUTES_AROUND = [-61, -1, 0, 1, 29, 59, 61];

describe('every zone from 2020 to 2030, against a slow reckoner', () => {
  const zones = Intl.supportedValuesOf('timeZone').map((name) => ({ name, slow: new SlowReckoner(name) }));
  const changes = zones.flatMap(({ name, slow }) =>
    slow.clockChanges(FROM, TO).map((change) => ({ name, slow, change })),
  );

  test('shows the same day and time at any moment, changes or not', () => {
    const looks = Math.ceil((TO - FROM) / BETWEEN_LOOKS);
    const moments = Array.from({ length: looks }, (_, index) => FROM + index * BETWEEN_LOOKS);
    const mistakes = zones.flatMap(({ name, slow }) => [
      ...moments.flatMap((at) => clockMistakes(at, name, slow)),
      ...dayMistakes(FROM, name, slow),
    ]);
    expect(mistakes).toEqual([]);
  });

  test('keeps days and times right around every clock change', () => {
    const mistakes = changes.flatMap(({ name, slow, change }) => [
      ...[-MINUTE, -1, 0, MINUTE].flatMap((offset) => clockMistakes(change + offset, name, slow)),
      ...dayMistakes(change, name, slow),
      ...timeMistakes(change, name, slow),
    ]);
    expect(mistakes).toEqual([]);
  });

  test('finds the change within its day, not at its edge, and none on the days beside it', () => {
    for (const { name, change } of changes) {
      const zone = timeZone(name);
      const days = daysAround(change, name);
      const at = instantFromEpoch(change);
      const within = days.some((on) => startOfDay(on, zone) === at) ? undefined : at;
      expect([name, ...days.map((on) => clockChangeOn(on, zone))]).toEqual([
        name,
        undefined,
        within,
        undefined,
      ]);
    }
  });

  test('has looked at days without a midnight, and at clocks set forward and back', () => {
    const offsets = changes.map(({ slow, change }) => slow.offset(change) - slow.offset(change - 1000));
    const forward = offsets.filter((moved) => moved > 0).length;
    const withoutMidnight = changes.filter(({ name, change }) => {
      const zone = timeZone(name);
      return localTimeOf(startOfDay(localDateOf(instantFromEpoch(change), zone), zone), zone) !== '00:00';
    });
    expect(forward).toBeGreaterThan(500);
    expect(offsets.length - forward).toBeGreaterThan(500);
    expect([...new Set(withoutMidnight.map(({ name }) => name))]).toEqual(
      expect.arrayContaining(['Africa/Cairo', 'America/Havana', 'America/Santiago', 'Asia/Beirut']),
    );
  });
});

/** The day and the minute the wall clock shows. */
function clockMistakes(at: number, name: string, slow: SlowReckoner): readonly string[] {
  const zone = timeZone(name);
  const moment = instantFromEpoch(at);
  const fast = `${localDateOf(moment, zone)} ${localTimeOf(moment, zone)}`;
  const shown = new Date(slow.wallClock(at)).toISOString().slice(0, 16).replace('T', ' ');
  return fast === shown ? [] : [`${name}: at ${moment} the clock shows ${shown}, not ${fast}`];
}

function daysAround(at: number, name: string): readonly LocalDate[] {
  const around = localDateOf(instantFromEpoch(at), timeZone(name));
  return [-1, 0, 1].map((offset) => plusDays(around, offset));
}

function dayMistakes(at: number, name: string, slow: SlowReckoner): readonly string[] {
  const zone = timeZone(name);
  const days = daysAround(at, name);
  const starts = [...days, ...days.slice(-1).map((last) => plusDays(last, 1))].map((on) =>
    instantFromEpoch(slow.startOfDay(on)),
  );
  return days.flatMap((on, index) => [
    ...(startOfDay(on, zone) === starts[index] ? [] : [`${name}: ${on} starts at ${starts[index]}`]),
    ...(endOfDay(on, zone) === starts[index + 1] ? [] : [`${name}: ${on} ends at ${starts[index + 1]}`]),
  ]);
}

function timeMistakes(change: number, name: string, slow: SlowReckoner): readonly string[] {
  const zone = timeZone(name);
  const shown = [slow.wallClock(change - 1000) + 1000, slow.wallClock(change)];
  const times = shown.flatMap((wallClock) => MINUTES_AROUND.map((minutes) => wallClock + minutes * MINUTE));
  return times.flatMap((wallClock) => {
    const [day = '', time = ''] = new Date(wallClock).toISOString().slice(0, 16).split('T');
    const [on, clock] = [localDate(day), localTime(time)];
    const { skipped, at } = slow.readings(wallClock, change);
    // A skipped time is read with the offset before the change, which comes out later (RFC 5545).
    const meant = instantFromEpoch((skipped ? at.at(-1) : at[0]) ?? Number.NaN);
    const occurrences = at.map(instantFromEpoch);
    return [
      ...(atLocalTime(on, clock, zone) === meant ? [] : [`${name}: ${day} ${time} is ${meant}`]),
      ...(occurrencesOf(on, clock, zone).join() === occurrences.join()
        ? []
        : [`${name}: ${day} ${time} is ${occurrences.join(' and ')}`]),
    ];
  });
}

describe('days of zones', () => {
  test.each([
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', '01:00'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', '01:00'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', '01:00'],
    ['America/New_York', '2027-03-14', '2027-03-14T05:00:00.000Z', '00:00'],
  ])('in %s %s begins at %s, when the clock shows %s', (name, on, at, shown) => {
    const zone = timeZone(name);
    expect(startOfDay(localDate(on), zone)).toBe(at);
    expect(localTimeOf(instant(at), zone)).toBe(shown);
    expect(localDateOf(instantFromEpoch(Date.parse(at) - 1), zone)).toBe(plusDays(localDate(on), -1));
  });

  test('the day Samoa left out has no length', () => {
    const apia = timeZone('Pacific/Apia');
    const left = localDate('2011-12-30');
    expect(endOfDay(plusDays(left, -1), apia)).toBe('2011-12-30T10:00:00.000Z');
    expect(startOfDay(left, apia)).toBe('2011-12-30T10:00:00.000Z');
    expect(endOfDay(left, apia)).toBe('2011-12-30T10:00:00.000Z');
    expect(startOfDay(plusDays(left, 1), apia)).toBe('2011-12-30T10:00:00.000Z');
    expect(atLocalTime(left, localTime('18:00'), apia)).toBe('2011-12-31T04:00:00.000Z');
  });

  test('24:00 is the end of the day', () => {
    const zone = timeZone('Asia/Shanghai');
    expect(atLocalTime(localDate('2026-12-01'), '24:00' as LocalTime, zone)).toBe('2026-12-01T16:00:00.000Z');
  });
});

describe('names and times from outside', () => {
  test.each(['Asia/Nowhere', 'EST', '+08:00', 'asia', ''])('%s is no zone', (name) => {
    expect(() => timeZone(name)).toThrow(RangeError);
  });

  test.each(['24:01', '9:00', '23:60', '09:00:00', ''])('%s is no time of day', (text) => {
    expect(() => localTime(text)).toThrow(RangeError);
  });
});
