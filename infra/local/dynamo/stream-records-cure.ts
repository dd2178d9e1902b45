import { DatabaseSync } from 'node:sqlite';

/**
 * The emulator scans all stream records of a table at every write and every poll, and never deletes one. So
 * its database gets the missing index, and old records are deleted. Both depend on a private schema, so a
 * schema that looks different is left alone.
 */
export interface StreamRecordsCure {
  /** Another number after every change of the database. Asking costs microseconds, polling milliseconds. */
  version(): number;
  /**
   * Deletes records that every consumer has passed.
   *
   * @param passed the lowest sequence number consumed by all.
   */
  trim(passed: bigint): void;
  close(): void;
}

/** Left in place, because the emulator continues from the highest sequence number it finds. */
const KEPT_RECORDS = 100n;

/** Deleting costs a write to disk, so it is done for many records at once. */
const TRIMMED_TOGETHER = 2000n;

/** @returns undefined when the schema is not the known one. Warn and continue. */
export function cureStreamRecords(databaseFile: string, tableName: string): StreamRecordsCure | undefined {
  const database = new DatabaseSync(databaseFile);
  const columns = database
    .prepare("SELECT name FROM pragma_table_info('_stream_records')")
    .all()
    .map(({ name }) => name);
  if (!['table_name', 'sequence_number'].every((needed) => columns.includes(needed))) {
    database.close();
    return undefined;
  }
  database.exec(`PRAGMA busy_timeout = 2000;
    CREATE INDEX IF NOT EXISTS aftercare_stream_records
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  const remove = database.prepare(
    'DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) <= ?',
  );
  const dataVersion = database.prepare('PRAGMA data_version');
  let trimmed = 0n;
  return {
    version: () => Number(dataVersion.get()?.data_version),
    trim(passed) {
      if (passed - trimmed < TRIMMED_TOGETHER) return;
      remove.run(tableName, passed - KEPT_RECORDS);
      trimmed = passed;
    },
    close: () => database.close(),
  };
}
