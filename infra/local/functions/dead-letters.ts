import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../shared/application/ports.ts';
import type { Happenings } from '../clock/happenings.ts';

/** What ended up in a dead-letter queue or failure destination. */
export interface DeadLetter {
  readonly destinationArn: string;
  readonly body: unknown;
  readonly at: string;
}

/** All queues for failed work. */
export interface DeadLetters {
  put(destinationArn: string, body: unknown): void;
  list(): readonly DeadLetter[];
}

/** The queues in which failed work ends. */
export function deadLetters(database: DatabaseSync, clock: Clock, happenings: Happenings): DeadLetters {
  const insert = database.prepare('INSERT INTO dead_letter (destination_arn, body, at) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT destination_arn, body, at FROM dead_letter ORDER BY id');
  return {
    put(destinationArn, body) {
      insert.run(destinationArn, JSON.stringify(body), clock.now());
      happenings.record('deadLetter', `A message went to ${destinationArn}`);
    },
    list: () =>
      select.all().map((row) => ({
        destinationArn: String(row.destination_arn),
        body: JSON.parse(String(row.body)),
        at: String(row.at),
      })),
  };
}
