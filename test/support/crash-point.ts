import type { Scheduler } from '../../shared/application/ports.ts';

/** Where a function dies: at its n-th write, counted from 1, before it was carried out or after. */
export interface Crash {
  readonly atWrite: number;
  readonly side: 'before' | 'after';
}

/** The part of an SDK client that a crash point stands in the way of. */
interface Client {
  readonly middlewareStack: {
    add(
      middleware: (
        next: (args: unknown) => Promise<unknown>,
        context: { commandName?: string },
      ) => (args: unknown) => Promise<unknown>,
      where: { step: 'initialize'; name: string },
    ): void;
  };
}

/** Sees every call that leaves the functions. A dead function makes none. */
export interface CrashPoint {
  /** Names of the writes so far, in order. */
  readonly writes: readonly string[];
  /** Watches a client of the SDK, above its retries: the dead do not retry. */
  watchClient(client: unknown, ...writes: readonly string[]): void;
  watchScheduler(scheduler: Scheduler): Scheduler;
  /**
   * Runs one invocation.
   * @returns what it returned, or `crashed` when it died, even if it handled the error.
   */
  invoke<Result>(work: () => Promise<Result>): Promise<Result | 'crashed'>;
}

/** @param crash absent for a run in which nobody dies. */
export function crashPoint(crash?: Crash): CrashPoint {
  const writes: string[] = [];
  let isDead = false;

  const pass = async <Result>(name: string, isWrite: boolean, work: () => Promise<Result>) => {
    if (isDead) throw new Error('A dead function makes no calls');
    if (isWrite) writes.push(name);
    if (!isWrite || crash?.atWrite !== writes.length) return work();
    if (crash.side === 'after') await work();
    isDead = true;
    throw new Error(`Crashed ${crash.side} ${name}`);
  };

  return {
    writes,
    watchClient(client, ...names) {
      (client as Client).middlewareStack.add(
        (next, { commandName = '' }) =>
          (args) =>
            pass(commandName, names.includes(commandName), () => next(args)),
        { step: 'initialize', name: 'crashPoint' },
      );
    },
    watchScheduler: (scheduler) => ({
      create: (timer) => pass('CreateSchedule', true, () => scheduler.create(timer)),
      remove: (name) => pass('DeleteSchedule', true, () => scheduler.remove(name)),
    }),
    async invoke(work) {
      try {
        const result = await work();
        return isDead ? 'crashed' : result;
      } catch (error) {
        if (isDead) return 'crashed';
        throw error;
      } finally {
        isDead = false;
      }
    },
  };
}
