import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs the benches one after the other and prints their tables. `--check` fails where a budget is exceeded; `--quiet`
 * leaves out what depends on how busy the machine is.
 */
const given = process.argv.slice(2);
const isQuiet = given.includes('--quiet');
const benches: readonly (readonly [file: string, ...more: string[]])[] = isQuiet
  ? [['requests.ts'], ['bundles.ts', '0']]
  : [['requests.ts'], ['bundles.ts'], ['cpu.ts']];
const checked = given.filter((option) => option === '--check');

const failed = benches.filter(([file, ...more]) => {
  console.log(`\n== ${file.replace('.ts', '')}`);
  const options = [join(import.meta.dirname, file), ...more, ...checked];
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
