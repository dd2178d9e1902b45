import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const FILE = 'emulator.pid';
const MOST_TRIES = 100;

/** Notes the emulator that works on this data folder; `undefined` once it has ended. */
export function rememberEmulator(dataFolder: string, processId: number | undefined): void {
  const file = join(dataFolder, FILE);
  if (processId === undefined) rmSync(file, { force: true });
  else writeFileSync(file, String(processId));
}

/**
 * Ends the emulator of an earlier run that was killed before it could do so itself. Only a process that
 * still works on this data folder is touched.
 */
export async function endLeftoverEmulator(dataFolder: string): Promise<void> {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) return;
  const processId = Number(readFileSync(file, 'utf8'));
  if (worksOn(processId, dataFolder)) process.kill(processId, 'SIGKILL');
  for (let tries = 0; worksOn(processId, dataFolder) && tries < MOST_TRIES; tries += 1) await wait(10);
  rmSync(file, { force: true });
}

function worksOn(processId: number, dataFolder: string): boolean {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes(join(dataFolder, 'table.db'));
  } catch {
    // No such process, or a system that does not tell.
    return false;
  }
}
