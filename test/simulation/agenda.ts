import { epochMilliseconds, type Instant, instantFromEpoch } from '../../shared/kernel/instant.ts';

const MINUTE = 60_000;

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly what: string;
  readonly happen: () => Promise<void>;
}

/** What happens when, in order of time. Entries of the same moment happen in the order they were added. */
export interface Agenda {
  now(): Instant;
  minutesNow(): number;
  /** Adds something that happens so many minutes from now. */
  in(minutes: number, what: string, happen: () => Promise<void>): void;
  /** Lets everything happen until that moment. */
  runUntil(end: Instant): Promise<void>;
}

/**
 * @param drive runs what happens together to its end.
 * @param together how many of the next entries happen at once if they fall within two minutes.
 */
export function createAgenda(
  start: Instant,
  trace: string[],
  drive: (begun: readonly Promise<void>[]) => Promise<void>,
  together: () => number,
): Agenda {
  let now = epochMilliseconds(start);
  let count = 0;
  const entries: Entry[] = [];

  const nextEntries = (until: number): readonly Entry[] => {
    entries.sort((left, right) => left.at - right.at || left.order - right.order);
    const [first] = entries;
    if (!first || first.at > until) return [];
    const latest = Math.min(until, first.at + 2 * MINUTE);
    return entries.splice(0, entries.slice(0, together()).filter(({ at }) => at <= latest).length);
  };

  return {
    now: () => instantFromEpoch(now),
    minutesNow: () => now / MINUTE,
    in(minutes, what, happen) {
      count += 1;
      entries.push({ at: Math.round(now + minutes * MINUTE), order: count, what, happen });
    },
    async runUntil(end) {
      const until = epochMilliseconds(end);
      for (let next = nextEntries(until); next.length > 0; next = nextEntries(until)) {
        now = Math.max(now, ...next.map(({ at }) => at));
        for (const { what } of next) trace.push(`${instantFromEpoch(now)} ${what}`);
        await drive(next.map(({ happen }) => happen()));
      }
      now = until;
    },
  };
}
