import type { DatabaseClient } from '../../shared/storage/database-client.ts';

/**
 * What happens to a call: an error instead of the call, or the call carried out and its answer lost. A
 * database error has its name. A lost answer looks like a connection that was reset.
 */
export type Fault =
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'answerLost' }
  | { readonly kind: 'neverSent' };

/** Lets the next calls of a command fail as told, in order, below the SDK's own retries. */
export function injectFaults(client: DatabaseClient, commandName: string, ...faults: readonly Fault[]): void {
  const waiting = [...faults];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const fault = context.commandName === commandName ? waiting.shift() : undefined;
      if (!fault) return next(args);
      if (fault.kind === 'refused') throw fault.error;
      if (fault.kind === 'answerLost') await next(args);
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' });
    },
    { step: 'deserialize', priority: 'low', name: 'injectFaults', override: true },
  );
}
