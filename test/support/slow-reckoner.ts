/**
 * Computes local days and times without Temporal and without offset tables. It asks `Intl.DateTimeFormat`
 * what the wall clock shows at an instant, and searches. Slow and simple, to check the fast way. All instants
 * are epoch milliseconds.
 */
export class SlowReckoner {
  readonly #format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /** What the wall clock shows, as if it were UTC: differences of two are differences of the wall clock. */
  wallClock(at: number): number {
    const parts = Object.fromEntries(this.#format.formatToParts(at).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute, second } = parts;
    return Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    );
  }

  /** How far the wall clock is ahead of UTC, in milliseconds. */
  offset(at: number): number {
    const wholeSecond = Math.floor(at / 1000) * 1000;
    return this.wallClock(wholeSecond) - wholeSecond;
  }

  /**
   * The moments at which the offset changes, to the second, by looking every ten days and bisecting; the
   * first moment of the new offset. No zone changes twice within ten days.
   */
  clockChanges(from: number, to: number): readonly number[] {
    const changes: number[] = [];
    let [before, offset] = [from, this.offset(from)];
    for (let at = from + TEN_DAYS; at < to; at += TEN_DAYS) {
      const next = this.offset(at);
      const old = offset;
      if (next !== old) changes.push(firstWhere(before, at, (moment) => this.offset(moment) !== old));
      [before, offset] = [at, next];
    }
    return changes;
  }

  /** The first moment at which the calendar shows that day, `YYYY-MM-DD`, or a later one. */
  startOfDay(on: string): number {
    const midnight = Date.parse(on);
    return firstWhere(
      midnight - WIDEST_OFFSET,
      midnight + WIDEST_OFFSET,
      (at) => this.wallClock(at) >= midnight,
    );
  }

  /**
   * The moments, in order, at which the wall clock shows that time near a clock change. Of a time that is skipped,
   * those at which it would be shown without the change, and with the change made before.
   */
  readings(wallClock: number, change: number): { readonly skipped: boolean; readonly at: readonly number[] } {
    const candidates = [wallClock - this.offset(change - 1000), wallClock - this.offset(change)];
    const shown = candidates.filter((at) => this.wallClock(at) === wallClock);
    const skipped = shown.length === 0;
    return {
      skipped,
      at: [...new Set(skipped ? candidates : shown)].toSorted((left, right) => left - right),
    };
  }
}

const ONE_DAY = 24 * 60 * 60 * 1000;
const TEN_DAYS = 10 * ONE_DAY;
const WIDEST_OFFSET = ONE_DAY;

/** The first whole second from which on the condition holds, given that it holds at `high`. */
function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let [no, yes] = [low, high];
  while (yes - no > 1000) {
    const middle = no + Math.floor((yes - no) / 2000) * 1000;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
