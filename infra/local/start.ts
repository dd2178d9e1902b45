import { enableCompileCache } from 'node:module';
import type { LocalStack } from './local-stack.ts';
import { LocalStartError } from './local-start-error.ts';
import { tooOldNode } from './node-version.ts';

let stack: LocalStack | undefined;
let ended = false;

// Set up before anything is started, so that everything that runs by then ends with the process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

// Loaded only after the version check, because the rest needs Node 24.
const refusal = tooOldNode(process.versions.node);
if (refusal === undefined) await run();
else await end(refusal);

async function run(): Promise<void> {
  const startedAt = performance.now();
  // Most of a start is compiling. Only what is imported from here on comes from the compile cache.
  enableCompileCache();
  try {
    const { readArguments } = await import('./arguments.ts');
    const { goTo } = await import('./clock/go-to.ts');
    const { startLocal } = await import('./start-local.ts');
    const { welcome } = await import('./welcome.ts');
    const { fresh, port, dataFolder, clock, log } = readArguments(process.argv.slice(2));
    stack = await startLocal({
      fresh,
      ports: port,
      ...(dataFolder !== undefined && { dataFolder }),
      ...(clock !== undefined && { clock: { startAt: clock } }),
      ...(log && { logLevel: 'INFO' }),
      warn: (sentence) => console.error(sentence),
      onLoss: (reason) => void end(reason),
    });
    if (clock !== undefined) await goTo(stack.clock, clock);
    console.log(welcome(stack, performance.now() - startedAt));
  } catch (error) {
    if (!(error instanceof LocalStartError)) throw error;
    await end(error.message);
  }
}

/** Ends everything, and the process with it: as failed when there is a reason to give. */
async function end(reason?: string): Promise<void> {
  if (ended) return;
  ended = true;
  if (reason !== undefined) {
    console.error(reason);
    process.exitCode = 1;
  }
  try {
    await stack?.stop();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  process.exit();
}
