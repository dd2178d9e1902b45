import { describe, expect, test } from 'vitest';
import { instant, instantFromEpoch } from '../../../shared/kernel/instant.ts';
import { localDate, plusDays } from '../../../shared/kernel/local-date.ts';
import {
  atLocalTime,
  endOfDay,
  localDateOf,
  localTime,
  type LocalTime,
  localTimeOf,
  startOfDay,
  timeZone,
} from '../../../shared/kernel/time-zone.ts';
import { SlowReckoner } from '../../support/slow-reckoner.ts';

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const MINUTE = 60_000;

/** How far from what the wall clock showed before and after the change to look. */
const MINUTES_AROUND = [-61, -1, 0, 1, 29, 59, 61];

describe('every clock change of every zone from 2020 to 2030', () => {
  test('leaves days and times where a slow reckoner finds them', () => {
    const mistakes: string[] = [];
    let changes = 0;
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const slow = new SlowReckoner(name);
      for (const change of slow.clockChanges(FROM, TO)) {
        changes += 1;
        mistakes.push(...mistakesAround(change, name, slow));
      }
    }
    expect(mistakes).toEqual([]);
    expect(changes).toBeGreaterThan(1000);
  });
});

function mistakesAround(change: number, name: string, slow: SlowReckoner): readonly string[] {
  const zone = timeZone(name);
  const around = localDateOf(instantFromEpoch(change), zone);
  const days = [-1, 0, 1].map((offset) => plusDays(around, offset));
  const dayMistakes = days.flatMap((on) => {
    const starts = instantFromEpoch(slow.startOfDay(on));
    const ends = instantFromEpoch(slow.startOfDay(plusDays(on, 1)));
    return [
      ...(startOfDay(on, zone) === starts ? [] : [`${name}: ${on} starts at ${starts}`]),
      ...(endOfDay(on, zone) === ends ? [] : [`${name}: ${on} ends at ${ends}`]),
    ];
  });
  const shown = [slow.wallClock(change - 1000) + 1000, slow.wallClock(change)];
  const times = shown.flatMap((wallClock) => MINUTES_AROUND.map((minutes) => wallClock + minutes * MINUTE));
  const timeMistakes = times.flatMap((wallClock) => {
    const [day = '', time = ''] = new Date(wallClock).toISOString().slice(0, 16).split('T');
    const at = instantFromEpoch(slow.atLocalTime(wallClock, change));
    return atLocalTime(localDate(day), localTime(time), zone) === at
      ? []
      : [`${name}: ${day} ${time} is ${at}`];
  });
  return [...dayMistakes, ...timeMistakes];
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
