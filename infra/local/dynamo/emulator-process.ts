import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { portTaken } from '../http/http-server.ts';
import { LocalStartError } from '../local-start-error.ts';

export interface EmulatorProcess {
  readonly endpoint: string;
  readonly processId: number;
  stop(): Promise<void>;
}

const START_MILLISECONDS = 5000;
const STOP_MILLISECONDS = 3000;

/**
 * Starts the emulator on a database file and waits until it answers.
 *
 * @param onLoss called when the process ends without having been stopped.
 * @throws LocalStartError when the port is taken, the file damaged or the binary does not run.
 */
export async function startEmulator(
  binary: string,
  databaseFile: string,
  port: number,
  onLoss: (reason: string) => void,
): Promise<EmulatorProcess> {
  // A process group of its own, so that Ctrl-C reaches us first and we end it once our work is done.
  const child = spawn(binary, ['serve', '--port', String(port), '--db-path', databaseFile], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-2000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killAtExit);

  const endpoint = `http://127.0.0.1:${port}`;
  const failure = await firstFailure(child, endpoint);
  if (failure !== undefined) {
    process.off('exit', killAtExit);
    child.kill('SIGKILL');
    if (said.includes('already in use')) throw portTaken(port, 'DynamoDB');
    throw new LocalStartError(`The DynamoDB emulator did not start: ${said.trim() || failure}`);
  }
  let stopping = false;
  child.once('exit', (code, signal) => {
    process.off('exit', killAtExit);
    if (!stopping) onLoss(`The DynamoDB emulator ended (${signal ?? code}): ${said.trim()}`);
  });
  return {
    endpoint,
    processId: child.pid ?? 0,
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

async function firstFailure(child: ChildProcess, endpoint: string): Promise<string | undefined> {
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // `close`, not `exit`, because by then all its output has been read.
    child.once('close', (code, signal) => resolve(`it ended with ${signal ?? code}`));
  });
  const answers = (async () => {
    const deadline = performance.now() + START_MILLISECONDS;
    while (performance.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null) return ended;
      const answered = await fetch(endpoint).then(
        (response) => response.body?.cancel().then(() => true),
        () => false,
      );
      if (answered) return undefined;
      await wait(5);
    }
    return 'it did not answer in time';
  })();
  return await Promise.race([ended, answers]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
  await ended;
  clearTimeout(late);
}
