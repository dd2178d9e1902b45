/** Lets one piece of work run at a time, in the order asked for. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets one piece of work run at a time, in the order it was asked for. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    // The caller of the work gets its failure. The next in line only waits for its end.
    last = mine.catch(() => undefined);
    return mine;
  };
}
