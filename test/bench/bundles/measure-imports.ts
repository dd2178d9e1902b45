import { execFileSync } from 'node:child_process';
import { median } from '../statistics/median.ts';

/** Starts a function the way Lambda does: a fresh process that imports its file. */
const IMPORT = `const from = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(from);
process.stdout.write(String((user + system) / 1000));`;

/**
 * Milliseconds of processor time it takes to import each file, the medians of as many fresh processes as
 * `rounds`. The files take turns, so that the machine's other work affects all of them alike.
 * @returns `NaN` for each file when there are no rounds.
 */
export function measureImports(
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
  rounds: number,
): readonly number[] {
  if (rounds === 0) return files.map(() => Number.NaN);
  const times: number[][] = files.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    files.forEach((file, index) => times[index]?.push(timeOfImport(file, environment)));
  }
  return times.map(median);
}

function timeOfImport(file: string, environment: Readonly<Record<string, string>>): number {
  const options = { env: environment, encoding: 'utf8' } as const;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', IMPORT, file], options));
}
