import { LocalStartError } from './local-start-error.ts';
import { tooOldNode } from './node-version.ts';

// Loaded only once the version is known to do, since the rest needs Node 24.
const refusal = tooOldNode(process.versions.node);
if (refusal === undefined) await run();
else fail(refusal);

async function run(): Promise<void> {
  const startedAt = performance.now();
  try {
    const { readArguments } = await import('./arguments.ts');
    const { startLocal } = await import('./start-local.ts');
    const { welcome } = await import('./welcome.ts');
    const { fresh, port, dataFolder } = readArguments(process.argv.slice(2));
    let ended = false;
    const stack = await startLocal({
      fresh,
      ports: port,
      ...(dataFolder !== undefined && { dataFolder }),
      warn: (sentence) => console.error(sentence),
      onLoss: (reason) => void end(reason),
    });

    const end = async (reason?: string): Promise<void> => {
      if (ended) return;
      ended = true;
      try {
        await stack.stop();
      } catch (error) {
        console.error(error);
        process.exitCode = 1;
      }
      if (reason !== undefined) fail(reason);
      process.exit();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
    console.log(await welcome(stack, performance.now() - startedAt));
  } catch (error) {
    if (!(error instanceof LocalStartError)) throw error;
    fail(error.message);
    // Whatever a half-made start left open must not keep a process alive that has said it failed.
    process.exit();
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
