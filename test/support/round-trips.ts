/** Tells which calls of a client belong to one round trip. */
export interface RoundTrips {
  /** Carries a call out as part of a round trip. */
  join<Result>(call: (isFirst: boolean) => Promise<Result>): Promise<Result>;
}

interface Round {
  readonly closed: Promise<void>;
  readonly calls: Promise<unknown>[];
}

/**
 * Calls begun in one turn of the event loop are one round trip. None of them is given its answer before all of them
 * have theirs, so that what follows from the answers begins in one turn again, however slow the machine is.
 */
export function roundTrips(): RoundTrips {
  let current: Round | undefined;

  const open = (): Round => {
    const closed = new Promise<void>((resolve) => {
      setImmediate(() => {
        current = undefined;
        resolve();
      });
    });
    return { closed, calls: [] };
  };

  return {
    async join(call) {
      const isFirst = current === undefined;
      const round = (current ??= open());
      const answer = call(isFirst);
      round.calls.push(answer);
      await round.closed;
      await Promise.allSettled(round.calls);
      return await answer;
    },
  };
}
