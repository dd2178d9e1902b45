import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { SeededRandom } from '../../infra/local/seeded-random.ts';

/** How often things go wrong, each from 0 to 1. */
export interface FaultRates {
  /** A call after which, or before which, the function is dead. */
  readonly crash: number;
  /** A call that is carried out and not answered. */
  readonly timeOut: number;
  /** A write that meets another. */
  readonly conflict: number;
}

/** One run of a function. All its calls pass here, and a dead one makes none. */
export interface Invocation {
  call<Result>(name: string, command: unknown, work: () => Result | Promise<Result>): Promise<Result>;
  isDead(): boolean;
}

export interface Invocations {
  /** Runs one function; `failed` when it threw or died. */
  invoke(work: (invocation: Invocation) => Promise<void>): Promise<'done' | 'failed'>;
  /** Runs what was begun to its end. Chance decides which function continues at each call. */
  drive(begun: readonly Promise<void>[]): Promise<void>;
}

/** More turns of the event loop than any function needs without waiting for a call. */
const MOST_IDLE_LOOKS = 200;

class DeadError extends Error {}

/**
 * @param trace told of every call.
 * @param onFailure told of what a living function threw.
 */
export function createInvocations(
  random: SeededRandom,
  rates: () => FaultRates,
  trace: string[],
  onFailure: (error: unknown) => void,
): Invocations {
  let waiting: (() => void)[] = [];

  const begin = (): Invocation => {
    let isDead = false;
    const die = (name: string): never => {
      isDead = true;
      trace.push(`died ${name}`);
      throw new DeadError('This invocation is dead');
    };
    return {
      isDead: () => isDead,
      async call(name, command, work) {
        // The sixteen reads of the due index race with nothing, so they need no turns, which would be slow.
        const isIndex = command instanceof QueryCommand && command.input.IndexName !== undefined;
        if (!isIndex) await new Promise<void>((goOn) => waiting.push(goOn));
        if (isDead) throw new DeadError('This invocation is dead');
        const { crash, timeOut, conflict } = rates();
        trace.push(name);
        if (random.chance(crash)) die(name);
        if (command instanceof TransactWriteCommand && random.chance(conflict)) throw conflicting(command);
        const result = await work();
        if (random.chance(crash)) die(name);
        if (random.chance(timeOut)) throw Object.assign(new Error('No answer'), { name: 'TimeoutError' });
        return result;
      },
    };
  };

  return {
    async invoke(work) {
      const invocation = begin();
      try {
        await work(invocation);
        return invocation.isDead() ? 'failed' : 'done';
      } catch (error) {
        if (!invocation.isDead()) onFailure(error);
        return 'failed';
      }
    },
    async drive(begun) {
      let isOver = false;
      const all = Promise.all(begun).finally(() => {
        isOver = true;
      });
      for (let idle = 0; !isOver; idle += 1) {
        await new Promise(setImmediate);
        if (idle > MOST_IDLE_LOOKS) throw new Error('A function waits for something that is not simulated');
        if (waiting.length === 0) continue;
        idle = 0;
        const chosen = random.between(0, waiting.length - 1);
        const goOn = waiting[chosen];
        waiting = waiting.toSpliced(chosen, 1);
        goOn?.();
      }
      await all;
    },
  };
}

function conflicting({ input }: TransactWriteCommand): TransactionCanceledException {
  const count = input.TransactItems?.length ?? 0;
  return new TransactionCanceledException({
    message: 'conflict',
    $metadata: {},
    CancellationReasons: Array.from({ length: count }, (_, index) => ({
      Code: index === 0 ? 'TransactionConflict' : 'None',
    })),
  });
}
