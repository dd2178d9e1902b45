import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/start-small.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const NODE = join(PROJECT, 'node_modules', '.bin', 'node');

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[];
beforeEach(() => {
  folder = temporaryFolder();
  children = [];
});
afterEach(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  folder.remove();
});

/** Ports of this file's own, so that it does not collide with another start. */
const PORT = 18_340 + (process.pid % 100) * 4;

/** These tests are about the emulator, whatever engine the others work on. */
const OWN_EMULATOR = { ...process.env, DYNAMODB_ENDPOINT: '' };

function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(
    NODE,
    ['infra/local/start.ts', '--data', folder.path, '--port', String(PORT), ...args],
    { cwd: PROJECT, env: { ...OWN_EMULATOR, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  return child;
}

async function outcome(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function started(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Ctrl-C ends it')) return;
  }
  throw new Error(`It ended instead of starting: ${said}`);
}

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    // A zombie has ended. Only its parent has not collected it yet.
    return !readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

/** The emulator child of a running start. */
function emulatorOf(child: ChildProcess): number {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
  const found = children
    .map(Number)
    .find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dynoxide'));
  if (found === undefined) throw new Error('No emulator is running');
  return found;
}

interface State {
  readonly clock: { readonly now: string };
}

describe('a start that cannot succeed says why in one sentence', () => {
  it.each([
    [0, 'API'],
    [1, 'mail inbox'],
    [2, 'Scheduler'],
    [3, 'DynamoDB'],
  ])('when port +%i is taken (%s)', async (offset, what) => {
    const server = createServer().listen(PORT + offset, '127.0.0.1');
    await once(server, 'listening');
    const result = await outcome(start([]));
    server.close();

    expect(result).toEqual({
      code: 1,
      said: `Port ${PORT + offset} (${what}) is taken; choose others with: npm start -- --port <first of four free ports>\n`,
    });
  });

  it('when the emulator is missing', async () => {
    const result = await outcome(start([], { DYNOXIDE_PATH: '/nowhere/dynoxide' }));

    expect(result).toEqual({ code: 1, said: 'DYNOXIDE_PATH names /nowhere/dynoxide, which is not there.\n' });
  });

  it.each(['local.db', 'table.db'])('when %s in the data folder is damaged', async (file) => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, file), 'no database '.repeat(1000));
    const result = await outcome(start([]));

    expect(result.code).toBe(1);
    expect(result.said).toMatch(
      /^The data folder is damaged \(.*: file is not a database\); begin anew with: npm start -- --fresh\n$/,
    );
  });

  it.each(['local.db', 'table.db'])('when a page within %s is damaged', async (file) => {
    const first = start([]);
    const ended = outcome(first);
    await started(first);
    first.kill('SIGTERM');
    await ended;
    const bytes = readFileSync(join(folder.path, file));
    bytes.fill(0xa5, 8192, 16_384);
    writeFileSync(join(folder.path, file), bytes);
    const result = await outcome(start([]));

    expect(result.code).toBe(1);
    expect(result.said).toMatch(
      /^The data folder is damaged \(.*\); begin anew with: npm start -- --fresh\n$/,
    );
  });

  it('when the data folder cannot be written', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const result = await outcome(start(['--data', join(folder.path, 'file', 'below')]));

    expect(result.code).toBe(1);
    expect(result.said).toMatch(/^The data folder .* cannot be written: ENOTDIR.*\.\n$/);
  });

  it('when another DynamoDB is named that does not answer', async () => {
    const result = await outcome(start([], { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }));

    expect(result.code).toBe(1);
    expect(result.said).toMatch(/^DynamoDB at http:\/\/127\.0\.0\.1:9 does not answer as it should: .*\.\n$/);
  });

  it.each(['tomorrow', '2026-13-01T00:00:00Z', '2026-03-02T09:00:00'])(
    'when --clock is %s',
    async (clock) => {
      expect((await outcome(start(['--clock', clock]))).said).toBe(
        `--clock takes an instant with its offset, such as 2026-03-02T09:00:00+08:00, not "${clock}".\n`,
      );
    },
  );

  it('when it is asked for what it does not know', async () => {
    const result = await outcome(start(['--nonsense']));

    expect(result.code).toBe(1);
    expect(result.said).toMatch(
      /^Unknown option '--nonsense'.*\. Known are --fresh, --port <first of four>, --data <folder>, --clock <instant> and --log\.\n$/,
    );
  });
});

describe('a start that succeeds', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves no child behind on %s', async (signal) => {
    const child = start([]);
    const ended = outcome(child);
    await started(child);
    const emulator = emulatorOf(child);
    child.kill(signal);

    expect(await ended).toEqual({ code: 0, said: '' });
    expect(isRunning(emulator)).toBe(false);
  });

  it.each([
    ["npm's", (npm: ChildProcess) => npm.pid],
    ["the backend's", () => Number(readFileSync(join(folder.path, 'running.pid'), 'utf8').split('\n')[0])],
  ])('ends every process when it is stopped by %s pid', async (_, processId) => {
    const npm = spawn('npm', ['start', '--', '--data', folder.path, '--port', String(PORT)], {
      cwd: PROJECT,
      env: OWN_EMULATOR,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(npm);
    const ended = outcome(npm);
    await started(npm);
    const emulator = Number(readFileSync(join(folder.path, 'emulator.pid'), 'utf8'));
    const backend = Number(readFileSync(join(folder.path, 'running.pid'), 'utf8').split('\n')[0]);
    process.kill(processId(npm) ?? 0, 'SIGTERM');
    await ended;

    expect([isRunning(backend), isRunning(emulator)]).toEqual([false, false]);
  });

  it('begins where it is told to, goes forward when it is told so later, and never back', async () => {
    const clock = async (child: ChildProcess): Promise<string> => {
      const ended = outcome(child);
      await started(child);
      const state = (await (await fetch(`http://127.0.0.1:${PORT}/_local/state`)).json()) as State;
      child.kill('SIGTERM');
      await ended;
      return state.clock.now.slice(0, 15);
    };

    expect(await clock(start(['--clock', '2025-03-02T09:00:00+08:00']))).toBe('2025-03-02T01:0');
    expect(await clock(start(['--clock', '2025-03-04T12:00:00Z']))).toBe('2025-03-04T12:0');
    expect((await outcome(start(['--clock', '2025-03-01T00:00:00Z']))).said).toMatch(
      /^The kept clock is at 2025-03-04T12:.*, past 2025-03-01T00:00:00\.000Z, and cannot go back; begin anew there with: npm start -- --fresh --clock 2025-03-01T00:00:00\.000Z\n$/,
    );
    expect((await outcome(start(['--clock', '2030-01-01T00:00:00Z']))).said).toMatch(
      /^The kept clock is at .*, more than a year before 2030-01-01T00:00:00\.000Z; begin anew there with: /,
    );
  });

  it('shows what functions log when it is asked to', async () => {
    const child = start(['--log']);
    const ended = outcome(child);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    while (!said.includes('Ctrl-C ends it')) await once(child.stdout ?? child, 'data');
    await (await fetch(`http://127.0.0.1:${PORT}/v1/health`)).text();
    child.kill('SIGTERM');
    await ended;

    expect(said).toMatch(/"level":"INFO".*"operation":"getHealth"|"operation":"getHealth".*"level":"INFO"/);
  });

  it('begins anew without touching what else is in the folder', async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, 'letter.txt'), 'somebody else put this here');
    writeFileSync(join(folder.path, 'table.db'), 'no database '.repeat(1000));
    const child = start(['--fresh']);
    const ended = outcome(child);
    await started(child);
    child.kill('SIGTERM');
    await ended;

    expect(readFileSync(join(folder.path, 'letter.txt'), 'utf8')).toBe('somebody else put this here');
  });

  it('takes empty variables for not given, so that it stays on this machine', async () => {
    const child = start([], { DYNAMODB_ENDPOINT: '', DYNOXIDE_PATH: '' });
    const ended = outcome(child);
    await started(child);
    child.kill('SIGTERM');

    expect(await ended).toEqual({ code: 0, said: '' });
  });

  it.each([
    ['going on', []],
    ['beginning anew', ['--fresh']],
  ])('ends the emulator that an earlier, killed run left behind when %s', async (_, args) => {
    const killed = start([]);
    await started(killed);
    const leftover = emulatorOf(killed);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    expect(isRunning(leftover)).toBe(true);

    const child = start(args);
    const ended = outcome(child);
    await started(child);
    for (let tries = 0; isRunning(leftover) && tries < 50; tries += 1) await wait(20);
    expect(isRunning(leftover)).toBe(false);
    child.kill('SIGTERM');
    await ended;
  });

  it('ends with one sentence when the emulator is lost', async () => {
    const child = start([]);
    const ended = outcome(child);
    await started(child);
    process.kill(emulatorOf(child), 'SIGKILL');
    const { code, said } = await ended;

    expect(code).toBe(1);
    expect(said).toMatch(/^The DynamoDB emulator ended \(SIGKILL\): .*\n/);
  });

  it('leaves nothing behind when it is interrupted while starting', async () => {
    const child = start([]);
    const ended = outcome(child);
    const pidFile = join(folder.path, 'emulator.pid');
    while (!existsSync(pidFile)) await wait(5);
    const emulator = Number(readFileSync(pidFile, 'utf8'));
    child.kill('SIGINT');
    await ended;

    for (let tries = 0; isRunning(emulator) && tries < 50; tries += 1) await wait(20);
    expect(isRunning(emulator)).toBe(false);
  });

  it('keeps a second start off its data', async () => {
    const child = start([]);
    const ended = outcome(child);
    await started(child);
    const second = await outcome(start([]));

    expect(second).toEqual({
      code: 1,
      said: `The data folder ${folder.path} is in use by the running process ${child.pid}, says ${join(folder.path, 'running.pid')}; end that process, or choose another folder with: npm start -- --data <folder>\n`,
    });
    child.kill('SIGTERM');
    await ended;
  });
});
