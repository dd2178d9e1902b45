import type { TimeMachine } from './time-machine.ts';

export interface Pulse {
  /** Brings the stack to rest without delay. */
  soon(): void;
  stop(): Promise<void>;
}

const IDLE_MILLISECONDS = 1000;

/** Keeps a running stack at rest: at once after something was asked of it, and every second besides. */
export function pulse(machine: TimeMachine, onError: (error: Error) => void): Pulse {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> | undefined;
  let again = false;

  const beat = async (): Promise<void> => {
    do {
      again = false;
      try {
        await machine.settle();
      } catch (error) {
        if (!stopped) onError(error as Error);
      }
    } while (again && !stopped);
  };
  const run = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    beating = beat().finally(() => {
      beating = undefined;
      if (!stopped) timer = setTimeout(run, IDLE_MILLISECONDS);
    });
  };
  run();
  return {
    soon() {
      if (beating) again = true;
      else run();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await beating;
    },
  };
}
