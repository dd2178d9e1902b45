import type { DatabaseClient } from '../../../shared/storage/database-client.ts';

/** Counts what a client writes; what the engine refuses is none. */
export function countWrites(client: DatabaseClient): () => number {
  let count = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      if (/Write|Put|Update|Delete/.test(String(context.commandName))) count += 1;
      return result;
    },
    { step: 'initialize', name: 'countWrites' },
  );
  return () => count;
}
