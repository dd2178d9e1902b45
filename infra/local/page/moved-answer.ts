import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Happening } from '../clock/happenings.ts';
import type { Moved } from '../clock/time-machine.ts';

/** What a move of the clock is answered with: weeks of it stay short. */
export interface MovedAnswer {
  readonly from: Instant;
  readonly to: Instant;
  /** How often each kind of thing happened on the way. */
  readonly counts: Readonly<Partial<Record<Happening['kind'], number>>>;
  /** The first things that happened, in order. */
  readonly happened: readonly Happening[];
  /** How many more are left out. */
  readonly leftOut: number;
}

const SHOWN = 50;

/** Counts what happened on the way, and shows the beginning of it. */
export function movedAnswer({ from, to, happened }: Moved): MovedAnswer {
  const byKind = Object.entries(Object.groupBy(happened, ({ kind }) => kind));
  return {
    from,
    to,
    counts: Object.fromEntries(byKind.map(([kind, those]) => [kind, those.length])),
    happened: happened.slice(0, SHOWN),
    leftOut: Math.max(0, happened.length - SHOWN),
  };
}
