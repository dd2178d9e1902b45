import type { Clock } from '../../../shared/application/ports.ts';
import {
  epochMilliseconds,
  type Instant,
  instantFromEpoch,
  isBefore,
} from '../../../shared/kernel/instant.ts';
import type { LocalSettings } from '../state/settings.ts';

/**
 * The clock of everything in the local run. It runs with the machine's clock, ahead by an offset, or stands
 * still. It only ever moves forward, and its state survives a restart.
 */
export interface TestClock extends Clock {
  readonly frozen: boolean;
  /** Continues from its present instant, standing or running. */
  setFrozen(frozen: boolean): void;
  /** @throws RangeError when the instant is before now. */
  moveTo(at: Instant): void;
  /** Stands still until `release`, so that what happens at one instant happens at exactly that one. */
  hold(): void;
  release(): void;
}

export interface ClockStart {
  /** Where the clock begins when the data folder is new. By default the machine's time. */
  readonly startAt?: Instant;
  readonly frozen?: boolean;
}

interface Kept {
  readonly offsetMilliseconds: number;
  readonly standsAt?: Instant;
}

const SETTING = 'clock';

/**
 * @param start where to begin; a clock kept from an earlier run goes on where it was.
 * @param machineNow the machine's time in epoch milliseconds.
 */
export function testClock(
  settings: LocalSettings,
  start: ClockStart,
  machineNow: () => number = Date.now,
): TestClock {
  let kept = (settings.read(SETTING) as Kept | undefined) ?? first(start, machineNow());
  let held: Instant | undefined;
  const keep = (next: Kept): void => {
    kept = next;
    settings.write(SETTING, kept);
  };
  const running = (): Instant => instantFromEpoch(machineNow() + kept.offsetMilliseconds);
  const clock: TestClock = {
    get frozen() {
      return kept.standsAt !== undefined;
    },
    now: () => held ?? kept.standsAt ?? running(),
    setFrozen(frozen) {
      if (frozen === clock.frozen) return;
      const now = clock.now();
      keep(frozen ? { offsetMilliseconds: 0, standsAt: now } : runningFrom(now, machineNow()));
    },
    moveTo(at) {
      if (isBefore(at, clock.now())) throw new RangeError(`The clock cannot go back to ${at}`);
      if (held !== undefined) held = at;
      keep(clock.frozen ? { offsetMilliseconds: 0, standsAt: at } : runningFrom(at, machineNow()));
    },
    hold() {
      held = clock.now();
    },
    release() {
      if (held === undefined) return;
      const at = held;
      held = undefined;
      if (!clock.frozen) keep(runningFrom(at, machineNow()));
    },
  };
  keep(kept);
  return clock;
}

function first(start: ClockStart, machineNow: number): Kept {
  const at = start.startAt ?? instantFromEpoch(machineNow);
  return start.frozen ? { offsetMilliseconds: 0, standsAt: at } : runningFrom(at, machineNow);
}

function runningFrom(at: Instant, machineNow: number): Kept {
  return { offsetMilliseconds: epochMilliseconds(at) - machineNow };
}
