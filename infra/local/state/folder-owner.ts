import { readFileSync } from 'node:fs';

/** Who uses a data folder, as `running.pid` says it: the process and, where the system tells, how it was started. */
export function ownerNote(processId: number): string {
  return [processId, commandLineOf(processId) ?? ''].join('\n');
}

/**
 * The process that uses the folder. A process number alone says little. Numbers are reused, and in a
 * container the run after a crash often has the same number as the one before. So its command line must be
 * the same, too.
 *
 * @param note the text of `running.pid`; undefined when there is none.
 * @returns undefined when nobody uses the folder.
 */
export function runningOwner(note: string | undefined, ownProcessId = process.pid): number | undefined {
  const [number = '', ...commandLine] = (note ?? '').split('\n');
  const owner = Number(number);
  if (!Number.isInteger(owner) || owner <= 0 || owner === ownProcessId || !isRunning(owner)) return undefined;
  const noted = commandLine.join('\n');
  const present = commandLineOf(owner);
  // Where the system does not tell how a process was started, only its number counts.
  return noted === '' || present === undefined || present === noted ? owner : undefined;
}

/**
 * How a process was started, its words separated by spaces. Undefined when it ended or the system does not
 * tell.
 */
function commandLineOf(processId: number): string | undefined {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return undefined;
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
