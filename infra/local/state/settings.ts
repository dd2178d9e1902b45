import type { DatabaseSync } from 'node:sqlite';

/** Single values that survive a restart, kept as JSON. */
export interface LocalSettings {
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

export function localSettings(database: DatabaseSync): LocalSettings {
  const select = database.prepare('SELECT value FROM setting WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read(name) {
      const row = select.get(name);
      return row === undefined ? undefined : JSON.parse(String(row.value));
    },
    write(name, value) {
      upsert.run(name, JSON.stringify(value));
    },
  };
}
