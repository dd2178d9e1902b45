import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStartError } from '../local-start-error.ts';
import { ownerNote, runningOwner } from './folder-owner.ts';
import { endLeftoverEmulator } from './leftover-emulator.ts';

/** The folder that holds everything the local run keeps. */
export interface DataFolder {
  readonly path: string;
  readonly localDatabase: string;
  readonly tableDatabase: string;
  /** Releases the folder for the next run. */
  release(): void;
}

/** What the local run keeps there; nothing else in the folder is ever touched. */
const KEPT = ['local.db', 'table.db'].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);

/**
 * Takes a data folder into use. With `fresh`, what was kept in it is deleted first.
 *
 * @throws LocalStartError when it cannot be written or another running process uses it.
 */
export async function takeDataFolder(path: string, fresh: boolean): Promise<DataFolder> {
  const lock = join(path, 'running.pid');
  const owner = runningOwner(readNote(lock));
  if (owner !== undefined) {
    throw new LocalStartError(
      `The data folder ${path} is in use by the running process ${owner}, says ${lock}; end that process, or choose another folder with: npm start -- --data <folder>`,
    );
  }
  try {
    await endLeftoverEmulator(path);
    if (fresh) for (const file of KEPT) rmSync(join(path, file), { force: true });
    mkdirSync(path, { recursive: true });
    writeFileSync(lock, ownerNote(process.pid));
  } catch (error) {
    throw new LocalStartError(`The data folder ${path} cannot be written: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  return {
    path,
    localDatabase: join(path, 'local.db'),
    tableDatabase: join(path, 'table.db'),
    release: () => rmSync(lock, { force: true }),
  };
}

function readNote(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    // No lock file: nobody uses the folder.
    return undefined;
  }
}
