import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CUTOFFS, DAY_COUNTINGS, HOLIDAY_ROLLS } from '../../../../shared/domain/records/settings.ts';
import { computeWindow } from '../../../../shared/domain/obligation/index.ts';
import { countDays, nearestWorkingDay } from '../../../../shared/domain/obligation/count-days.ts';
import { type Instant, instantFromEpoch } from '../../../../shared/kernel/instant.ts';
import { type DayOfWeek, daysBetween, localDate, plusDays } from '../../../../shared/kernel/local-date.ts';
import { endOfDay, localDateOf, startOfDay, timeZone } from '../../../../shared/kernel/time-zone.ts';
import { isWorkingDay, type WorkingCalendar } from '../../../../shared/kernel/working-calendar.ts';
import { factsAt, SHANGHAI } from '../../../support/branch-facts.ts';

const instants = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2030, 11, 31) / 1000 })
  .map((seconds) => instantFromEpoch(seconds * 1000));

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone')).map(timeZone);

const days = fc.nat({ max: 4000 }).map((count) => plusDays(localDate('2020-01-01'), count));

/** At least one weekday is worked and closures are scattered: no year is closed throughout. */
const calendars = fc
  .record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    exceptions: fc.uniqueArray(
      fc.record({ on: days, kind: fc.constantFrom('open' as const, 'closed' as const) }),
      {
        selector: ({ on }) => on,
        maxLength: 40,
      },
    ),
  })
  .map(
    ({ workingDays, exceptions }): WorkingCalendar => ({
      workingDays: workingDays as DayOfWeek[],
      years: [],
      overrides: exceptions.map((exception) => ({ ...exception, name: 'test' })),
    }),
  );

const rules = fc
  .record({
    opens: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
    more: fc.nat({ max: 20 }),
    dayCounting: fc.constantFrom(...DAY_COUNTINGS),
    cutoff: fc.constantFrom(...CUTOFFS),
    holidayRoll: fc.constantFrom(...HOLIDAY_ROLLS),
  })
  .map(({ opens, more, ...dayRule }) => ({
    ...(opens !== undefined && { opensAfterDays: opens }),
    dueAfterDays: (opens ?? 0) + more,
    days: dayRule,
  }));

describe('every window', () => {
  test('opens before it is due, not before its anchor’s day, and ends on the day it names', () => {
    fc.assert(
      fc.property(instants, zones, calendars, rules, (at, zone, calendar, rule) => {
        const window = windowOf(at, zone, calendar, rule);
        expect(window.opensAt < window.dueAt).toBe(true);
        expect(window.opensOn >= localDateOf(at, zone)).toBe(true);
        expect(window.dueOn >= window.opensOn).toBe(true);
        expect(window.dueAt > startOfDay(window.dueOn, zone)).toBe(true);
        expect(window.dueAt <= endOfDay(window.dueOn, zone)).toBe(true);
      }),
    );
  });

  test('of natural days is the same whenever on the day its anchor was', () => {
    fc.assert(
      fc.property(instants, zones, fc.integer({ min: 1, max: 7 }), (at, zone, opensAfterDays) => {
        const on = localDateOf(at, zone);
        const rule = { opensAfterDays, dueAfterDays: opensAfterDays + 4, days: NATURAL };
        const calendar: WorkingCalendar = { workingDays: [1], years: [], overrides: [] };
        const { opensAt, dueAt } = windowOf(at, zone, calendar, rule);
        expect({ opensAt, dueAt }).toEqual({
          opensAt: startOfDay(plusDays(on, opensAfterDays), zone),
          dueAt: endOfDay(plusDays(on, opensAfterDays + 4), zone),
        });
      }),
    );
  });
});

describe('working days', () => {
  test('the day found is a working day with as many of them on the way, and says which it passed over', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), calendars, (from, count, calendar) => {
        const { on, skipped } = countDays(from, count, 'working', calendar);
        const way = Array.from({ length: daysBetween(from, on) }, (_, index) => plusDays(from, index + 1));
        expect(way.filter((day) => isWorkingDay(calendar, day))).toHaveLength(count);
        expect(way.at(-1)).toBe(on);
        expect(isWorkingDay(calendar, on)).toBe(true);
        expect(skipped).toEqual(way.filter((day) => !isWorkingDay(calendar, day)));
      }),
    );
  });

  test('a day rolled twice is where it was rolled once, with no working day in between', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('forward' as const, 'backward' as const),
        calendars,
        (on, direction, calendar) => {
          const to = nearestWorkingDay(on, direction, calendar);
          expect(nearestWorkingDay(to, direction, calendar)).toBe(to);
          const step = direction === 'forward' ? 1 : -1;
          const passed = Array.from({ length: Math.abs(daysBetween(on, to)) }, (_, index) =>
            plusDays(on, index * step),
          );
          expect(passed.filter((day) => isWorkingDay(calendar, day))).toEqual([]);
        },
      ),
    );
  });
});

const NATURAL = { dayCounting: 'natural', cutoff: 'endOfDay', holidayRoll: 'none' } as const;

function windowOf(
  at: Instant,
  zone: ReturnType<typeof timeZone>,
  calendar: WorkingCalendar,
  rule: Parameters<typeof computeWindow>[1],
) {
  const facts = { ...factsAt(at, { branch: { ...SHANGHAI, timeZone: zone } }), calendar };
  return computeWindow({ event: 'vehicleDelivered', at }, rule, facts);
}
