/** Collects what must be ended, and ends it in reverse order, each part whether or not others fail. */
export interface Stopper {
  later(end: () => unknown): void;
  /** Safe to call more than once. Later calls wait for the first. */
  all(): Promise<void>;
}

/** Collects what must be ended and ends it once, in reverse order. */
export function stopper(): Stopper {
  const ends: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  const endAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The local run did not end cleanly');
  };
  return {
    later: (end) => void ends.push(end),
    all() {
      ending ??= endAll();
      return ending;
    },
  };
}
