import type { DatabaseClient } from '../../shared/storage/database-client.ts';

/** What a client asked of the database. */
export interface SdkCalls {
  /**
   * The calls since last asked, grouped into round trips (calls under way at the same time are one), names
   * sorted within each.
   */
  take(): readonly (readonly string[])[];
}

/** Counts the calls of a client by a middleware of its own. */
export function countCalls(client: DatabaseClient): SdkCalls {
  let rounds: string[][] = [];
  let underWay = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (underWay === 0) rounds.push([]);
      rounds.at(-1)?.push(String(context.commandName).replace(/Command$/, ''));
      underWay += 1;
      try {
        return await next(args);
      } finally {
        underWay -= 1;
      }
    },
    { step: 'initialize', name: 'countCalls' },
  );
  return {
    take: () => {
      const taken = rounds.map((round) => round.toSorted());
      rounds = [];
      return taken;
    },
  };
}
