import { describe, expect, it } from 'vitest';
import { plusDuration } from '../../../../infra/local/clock/duration.ts';
import { testClock } from '../../../../infra/local/clock/test-clock.ts';
import { openLocalDatabase } from '../../../../infra/local/state/local-database.ts';
import { localSettings } from '../../../../infra/local/state/settings.ts';
import { instant } from '../../../../shared/kernel/instant.ts';

/** A machine clock that the test sets. */
function machine(at: string) {
  const time = { at };
  return { time, now: () => Date.parse(time.at) };
}

const START = instant('2026-11-23T01:00:00Z');

describe('the test clock', () => {
  it('runs with the machine, ahead by what it was moved', () => {
    const { time, now } = machine('2030-01-01T00:00:00Z');
    const clock = testClock(localSettings(openLocalDatabase(':memory:')), { startAt: START }, now);
    time.at = '2030-01-01T00:00:10Z';
    expect(clock.now()).toBe('2026-11-23T01:00:10.000Z');

    clock.moveTo(instant('2026-11-24T00:00:00Z'));
    time.at = '2030-01-01T00:01:00Z';
    expect(clock.now()).toBe('2026-11-24T00:00:50.000Z');
  });

  it('stands still while frozen and goes on from there', () => {
    const { time, now } = machine('2030-01-01T00:00:00Z');
    const clock = testClock(
      localSettings(openLocalDatabase(':memory:')),
      { startAt: START, frozen: true },
      now,
    );
    time.at = '2030-01-05T00:00:00Z';
    expect(clock.now()).toBe(START);

    clock.setFrozen(false);
    time.at = '2030-01-05T00:00:01Z';
    expect(clock.now()).toBe('2026-11-23T01:00:01.000Z');
  });

  it('stands still while held, then runs on without the time that passed', () => {
    const { time, now } = machine('2030-01-01T00:00:00Z');
    const clock = testClock(localSettings(openLocalDatabase(':memory:')), { startAt: START }, now);
    clock.hold();
    time.at = '2030-01-01T00:10:00Z';
    expect(clock.now()).toBe(START);

    clock.release();
    expect(clock.now()).toBe(START);
  });

  it('is found again where it was, whatever start is asked for', () => {
    const { time, now } = machine('2030-01-01T00:00:00Z');
    const settings = localSettings(openLocalDatabase(':memory:'));
    testClock(settings, { startAt: START }, now).moveTo(instant('2026-12-01T00:00:00Z'));
    time.at = '2030-01-01T01:00:00Z';

    expect(testClock(settings, { startAt: START, frozen: true }, now).now()).toBe('2026-12-01T01:00:00.000Z');
  });

  it('never goes back', () => {
    const settings = localSettings(openLocalDatabase(':memory:'));
    const clock = testClock(settings, { startAt: START, frozen: true });

    expect(() => clock.moveTo(instant('2026-11-23T00:59:59.999Z'))).toThrow(RangeError);
  });

  it.each([
    ['PT1H', '2026-11-23T02:00:00.000Z'],
    ['P1D', '2026-11-24T01:00:00.000Z'],
    ['P10W', '2027-02-01T01:00:00.000Z'],
    ['P3M', '2027-02-23T01:00:00.000Z'],
    ['P1Y', '2027-11-23T01:00:00.000Z'],
    ['PT0.5S', '2026-11-23T01:00:00.500Z'],
  ])('%s later', (duration, later) => {
    expect(plusDuration(START, duration)).toBe(later);
  });
});
