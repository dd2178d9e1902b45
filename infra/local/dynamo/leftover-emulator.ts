import { readFileSync } from 'node:fs';
import type { LocalSettings } from '../state/settings.ts';

const SETTING = 'emulatorProcess';

/**
 * Ends the emulator of an earlier run that was killed before it could do so itself. Only a process that
 * still works on our database file is touched.
 */
export function endLeftover(settings: LocalSettings, databaseFile: string): void {
  const processId = settings.read(SETTING);
  if (typeof processId !== 'number' || !commandOf(processId).includes(databaseFile)) return;
  process.kill(processId, 'SIGKILL');
}

export function rememberEmulator(settings: LocalSettings, processId: number | undefined): void {
  settings.write(SETTING, processId ?? null);
}

function commandOf(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    // No such process, or a system that does not tell.
    return '';
  }
}
