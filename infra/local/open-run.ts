import type { DatabaseSync } from 'node:sqlite';
import { type Happenings, happenings } from './clock/happenings.ts';
import { type ClockStart, type TestClock, testClock } from './clock/test-clock.ts';
import { type DeadLetters, deadLetters } from './functions/dead-letters.ts';
import { type DataFolder, takeDataFolder } from './state/data-folder.ts';
import { openLocalDatabase } from './state/local-database.ts';
import { type LocalSettings, localSettings } from './state/settings.ts';
import type { Stopper } from './stopper.ts';

/** What every engine of one run shares. */
export interface LocalRun {
  readonly folder: DataFolder;
  readonly database: DatabaseSync;
  readonly settings: LocalSettings;
  readonly clock: TestClock;
  readonly happenings: Happenings;
  readonly deadLetters: DeadLetters;
  readonly stop: Stopper;
}

/** @throws LocalStartError when the data folder is in use, damaged or cannot be written. */
export async function openRun(
  dataFolder: string,
  fresh: boolean,
  start: ClockStart,
  stop: Stopper,
): Promise<LocalRun> {
  const folder = await takeDataFolder(dataFolder, fresh);
  stop.later(() => folder.release());
  const database = openLocalDatabase(folder.localDatabase);
  stop.later(() => database.close());
  const settings = localSettings(database);
  const clock = testClock(settings, start);
  const heard = happenings(clock);
  return {
    folder,
    database,
    settings,
    clock,
    happenings: heard,
    deadLetters: deadLetters(database, clock, heard),
    stop,
  };
}
