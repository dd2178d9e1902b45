import { earliest, type Instant, isBefore, latest } from '../../../shared/kernel/instant.ts';
import { plusDuration } from './duration.ts';
import type { Happening, Happenings } from './happenings.ts';
import type { TestClock } from './test-clock.ts';
import { takeTurns, type Turns } from './turns.ts';

/** An engine that does things at certain instants of the test clock. */
export interface TimedEngine {
  /** When it next has something to do. In the past when it is behind, undefined when never. */
  nextAt(): Promise<Instant | undefined>;
  /** Does everything due by now, in order. */
  runDue(now: Instant): Promise<void>;
  /** It recurs in any case, so `moveToNext` does not stop there. */
  readonly recursAnyway?: true;
}

/** An engine that reacts to what others did. */
export interface ReactingEngine {
  /** Delivers what is new to its consumers. Returns how many records that were. */
  drain(): Promise<number>;
}

export interface Moved {
  readonly from: Instant;
  readonly to: Instant;
  readonly happened: readonly Happening[];
}

export interface TimeMachine {
  /** Waits until nothing is left to do at the present instant. */
  settle(): Promise<void>;
  /**
   * Moves the clock forward, does what falls due on the way in order of time, and ends at rest.
   *
   * @param within how far at most, as an ISO 8601 duration; any distance when left out.
   * @throws RangeError when the instant is before now or farther away than that.
   */
  moveTo(at: Instant, within?: string): Promise<Moved>;
  /** As `moveTo`, by a way that is measured once the clock stands and what is due by now is done. */
  moveBy(way: (now: Instant) => Instant, within?: string): Promise<Moved>;
  /** To the next instant at which an engine has something to do. Stays when there is none. */
  moveToNext(within?: string): Promise<Moved>;
  /** Ends a move under way at the instant it has reached. Nothing moves or settles after that. */
  stop(): Promise<void>;
}

export interface TimeMachineParts {
  readonly clock: TestClock;
  readonly happenings: Happenings;
  /** In the order in which they act when they fall due together. */
  readonly timed: readonly TimedEngine[];
  readonly reacting: readonly ReactingEngine[];
  /** Once when the clock has arrived, such as deleting what has expired. */
  readonly arrive: () => Promise<void>;
  readonly turns?: Turns;
}

/**
 * More rounds at one instant than any real chain of reactions takes. With more, something triggers itself.
 */
const MOST_ROUNDS_AT_ONE_INSTANT = 10_000;

/** Moves the clock from one due moment to the next and waits each time until the system is at rest. */
export function timeMachine(parts: TimeMachineParts): TimeMachine {
  const { clock, timed, reacting } = parts;
  const inTurn = parts.turns ?? takeTurns();
  const destinations = timed.filter((engine) => !engine.recursAnyway);
  let stopped = false;

  const nextOf = async (engines: readonly TimedEngine[]): Promise<Instant | undefined> => {
    const [first, ...others] = (await Promise.all(engines.map((engine) => engine.nextAt()))).filter(
      (at) => at !== undefined,
    );
    return first && earliest(first, ...others);
  };

  const drainAll = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS_AT_ONE_INSTANT; round += 1) {
      const drained = await Promise.all(reacting.map((engine) => engine.drain()));
      if (drained.every((count) => count === 0)) return;
    }
    throw new Error('The stream consumers never come to rest');
  };

  const comeToRest = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS_AT_ONE_INSTANT; round += 1) {
      if (stopped) return;
      await drainAll();
      const now = clock.now();
      const due = await firstDue(now);
      if (!due) return;
      await due.runDue(now);
    }
    throw new Error(`The local run never comes to rest at ${clock.now()}`);
  };

  const firstDue = async (now: Instant): Promise<TimedEngine | undefined> => {
    for (const engine of timed) {
      const at = await engine.nextAt();
      if (at !== undefined && !isBefore(now, at)) return engine;
    }
    return undefined;
  };

  const travel = async (to: Instant): Promise<void> => {
    for (
      let next = await nextOf(timed);
      next !== undefined && !isBefore(to, next);
      next = await nextOf(timed)
    ) {
      if (stopped) return;
      clock.moveTo(next);
      await comeToRest();
    }
    if (stopped) return;
    clock.moveTo(to);
    await comeToRest();
    await parts.arrive();
    await comeToRest();
  };

  // The distance is measured only when it is this move's turn, because on a running clock, or behind another
  // move, "now" is not known before.
  const move = (way: (now: Instant) => Promise<Instant>, within?: string): Promise<Moved> =>
    inTurn(async () => {
      clock.hold();
      const heard = parts.happenings.listen();
      try {
        const from = clock.now();
        await comeToRest();
        const to = await way(from);
        checkDestination(from, to, within);
        await travel(to);
        return { from, to: clock.now(), happened: heard() };
      } finally {
        heard();
        clock.release();
      }
    });

  return {
    settle: () => inTurn(comeToRest),
    moveTo: (to, within) => move(async () => to, within),
    moveBy: (way, within) => move(async (now) => way(now), within),
    moveToNext: (within) => move(async (now) => latest(now, (await nextOf(destinations)) ?? now), within),
    stop() {
      stopped = true;
      return inTurn(async () => undefined);
    },
  };
}

/** @throws RangeError naming both instants when the clock does not go there. */
function checkDestination(from: Instant, to: Instant, within: string | undefined): void {
  if (isBefore(to, from)) throw new RangeError(`The clock cannot go back to ${to}; it is ${from}.`);
  if (within !== undefined && isBefore(plusDuration(from, within), to)) {
    throw new RangeError(
      `${to} is farther than ${within} from ${from}. Everything due on the way would happen, and there is no way back: send "confirm": true as well to go there.`,
    );
  }
}
