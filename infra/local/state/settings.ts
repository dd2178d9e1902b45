import type { DatabaseSync } from 'node:sqlite';
import { damaged } from './local-database.ts';

/** Single values that survive a restart, kept as JSON. */
export interface LocalSettings {
  /** @throws LocalStartError when what is kept cannot be read. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

/** What the run remembers from one start to the next. */
export function localSettings(database: DatabaseSync): LocalSettings {
  const select = database.prepare('SELECT value FROM setting WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read(name) {
      const row = select.get(name);
      try {
        return row && JSON.parse(String(row.value));
      } catch (error) {
        throw damaged(name, error);
      }
    },
    write(name, value) {
      upsert.run(name, JSON.stringify(value));
    },
  };
}
