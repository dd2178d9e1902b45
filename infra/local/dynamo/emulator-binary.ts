import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalStartError } from '../local-start-error.ts';

/**
 * Where the DynamoDB emulator is: `DYNOXIDE_PATH`, else the optional dependency for this system.
 *
 * @throws LocalStartError when there is none.
 */
export function emulatorBinary(environment: Readonly<Record<string, string | undefined>>): string {
  const chosen = environment.DYNOXIDE_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new LocalStartError(`DYNOXIDE_PATH names ${chosen}, which is not there.`);
  }
  const system = `${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${system}/package.json`);
    const binary = join(dirname(manifest), 'dynoxide');
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed: said below, with what to do.
  }
  throw new LocalStartError(
    `The DynamoDB emulator for ${system} is not installed: run npm ci with optional dependencies, name a ` +
      'dynoxide binary by DYNOXIDE_PATH, or a running DynamoDB Local by DYNAMODB_ENDPOINT.',
  );
}
