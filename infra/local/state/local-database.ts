import { DatabaseSync } from 'node:sqlite';
import { LocalStartError } from '../local-start-error.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS schedule_group (name TEXT PRIMARY KEY, created_at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS schedule (
    group_name TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    fire_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    remove_at TEXT,
    PRIMARY KEY (group_name, name)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS schedule_by_fire_at ON schedule (fire_at);
  CREATE INDEX IF NOT EXISTS schedule_by_remove_at ON schedule (remove_at);
  CREATE TABLE IF NOT EXISTS invocation (
    id INTEGER PRIMARY KEY,
    function_arn TEXT NOT NULL,
    payload TEXT NOT NULL,
    label TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS dead_letter (
    id INTEGER PRIMARY KEY,
    destination_arn TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail (
    message_id TEXT PRIMARY KEY,
    sent_at TEXT NOT NULL,
    raw BLOB NOT NULL,
    destinations TEXT NOT NULL,
    configuration_set TEXT,
    tags TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS shard_position (
    stream TEXT NOT NULL,
    shard TEXT NOT NULL,
    sequence_number TEXT NOT NULL,
    PRIMARY KEY (stream, shard)
  ) STRICT;
`;

/**
 * Opens what the local engines keep across a restart: schedules, queued invocations, mail, clock, keys.
 *
 * @param path file, made when it is not there.
 * @throws LocalStartError when the file is damaged.
 */
export function openLocalDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    check(database);
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database?.close();
    throw damaged(path, error);
  }
}

/**
 * Refuses a database file that cannot be read. A missing file is fine.
 *
 * @throws LocalStartError when the file is damaged.
 */
export function checkDatabaseFile(path: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    check(database);
  } catch (error) {
    throw damaged(path, error);
  } finally {
    database?.close();
  }
}

/** @throws Error with the first fault found in any page of the file. */
function check(database: DatabaseSync): void {
  const [found] = database.prepare('PRAGMA quick_check(1)').all();
  if (found?.quick_check !== 'ok') throw new Error(String(found?.quick_check).split('\n').at(-1));
}

/** @param what the file or the entry that cannot be read. */
export function damaged(what: string, error: unknown): LocalStartError {
  return new LocalStartError(
    `The data folder is damaged (${what}: ${(error as Error).message}); begin anew with: npm start -- --fresh`,
    { cause: error },
  );
}
