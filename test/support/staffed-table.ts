import type { CommandPorts } from '../../shared/application/run-command.ts';
import { commandIds } from '../../shared/adapters/ids.ts';
import type { DomainRecord } from '../../shared/domain/records/change.ts';
import { type Instant, instant } from '../../shared/kernel/instant.ts';
import { DynamoDueWork } from '../../shared/storage/dynamo-due-work.ts';
import { DynamoPersonalData } from '../../shared/storage/dynamo-personal-data.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';
import type { Log, LogFields } from '../../functions/runtime/log.ts';
import { HARMONY, SHANGHAI } from './branch-facts.ts';
import { insertAll } from './commits.ts';
import { STAFF_RECORDS } from './staff-records.ts';
import type { NewTable, Tables } from './table.ts';

/** Everything a timer or stream function needs, on a real table with the Shanghai branch and its people. */
export interface StaffedTable extends CommandPorts {
  readonly table: NewTable;
  readonly store: DynamoStore;
  readonly dueWork: DynamoDueWork;
  readonly personalData: DynamoPersonalData;
  /** The sweep's way to send mail: not in this world, where mails wait. */
  readonly deliver: () => Promise<void>;
  readonly log: Log & { readonly lines: readonly LogLine[] };
  /** Moves the clock of all functions to that moment. */
  readonly waitUntil: (at: Instant) => Promise<void>;
  /** Sets the clock of all functions. */
  setClock(at: string): Instant;
  insert(...records: readonly DomainRecord[]): Promise<void>;
}

export interface LogLine extends LogFields {
  readonly level: 'info' | 'warn' | 'error';
  readonly sentence: string;
}

/** A new table for each test, of the engine of the whole file or in this process. */
export async function staffedTable(engine: Tables, startAt: string): Promise<StaffedTable> {
  const table = await engine.newTable();
  const store = new DynamoStore(table);
  const log = recordingLog();
  let now = instant(startAt);
  await store.commit(insertAll(HARMONY, SHANGHAI, ...STAFF_RECORDS));
  return {
    table,
    store,
    dueWork: new DynamoDueWork(table, (error) => {
      throw error;
    }),
    personalData: new DynamoPersonalData(table),
    clock: { now: () => now },
    ids: commandIds,
    pause: async () => {},
    waitUntil: async (at) => {
      now = at;
    },
    deliver: async () => {},
    log,
    setClock: (at) => {
      now = instant(at);
      return now;
    },
    insert: async (...records) => {
      await store.commit(insertAll(...records));
    },
  };
}

/** A Lambda context with all the time in the world. */
export const UNHURRIED = { getRemainingTimeInMillis: () => 900_000 };

function recordingLog(): StaffedTable['log'] {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (sentence: string, fields: LogFields) => {
    lines.push({ level, sentence, ...fields });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
