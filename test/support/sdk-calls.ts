import type { DatabaseClient } from '../../shared/storage/database-client.ts';
import { roundTrips } from './round-trips.ts';

/** What a client asked of the database. */
export interface SdkCalls {
  /**
   * The calls since last asked, grouped into round trips (see `roundTrips`), names sorted within each.
   */
  take(): readonly (readonly string[])[];
}

/** Counts the calls of a client by a middleware of its own. */
export function countCalls(client: DatabaseClient): SdkCalls {
  let rounds: string[][] = [];
  const { join } = roundTrips();
  client.middlewareStack.add(
    (next, context) => (args) =>
      join((isFirst) => {
        if (isFirst) rounds.push([]);
        rounds.at(-1)?.push(String(context.commandName).replace(/Command$/, ''));
        return next(args);
      }),
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
