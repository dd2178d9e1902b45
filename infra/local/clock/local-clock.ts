import type { LocalClock } from '../local-stack.ts';
import { plusDuration } from './duration.ts';
import type { TestClock } from './test-clock.ts';
import type { TimeMachine } from './time-machine.ts';

/** The clock as those who use a running stack see it. */
export function localClock(clock: TestClock, machine: TimeMachine): LocalClock {
  return {
    now: clock.now,
    get frozen() {
      return clock.frozen;
    },
    setFrozen: clock.setFrozen,
    settle: machine.settle,
    to: machine.moveTo,
    advance: (duration, within) => machine.moveBy((now) => plusDuration(now, duration), within),
    toNext: machine.moveToNext,
  };
}
