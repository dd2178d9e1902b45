import type { DatabaseClient } from './database-client.ts';

/** The table and the client it is reached with. */
export interface Database {
  readonly client: DatabaseClient;
  readonly tableName: string;
}
