import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const BINARY = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;
const LONGEST_START_MILLISECONDS = 10_000;

/** A database engine to test against; `stop` ends it and removes what it kept. */
export interface DynamoProcess {
  readonly endpoint: string;
  /** Adds what the engine lacks to stay fast; to be called once the tables are there. */
  tune(): void;
  stop(): Promise<void>;
}

/**
 * Starts an engine of its own for a test file, or uses the one of `DYNAMODB_ENDPOINT`.
 * @throws when there is neither: tests of storage mean nothing without a real engine.
 */
export async function startDynamo(): Promise<DynamoProcess> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) return { endpoint: given, tune: () => undefined, stop: () => Promise.resolve() };
  if (!existsSync(BINARY)) {
    throw new Error(`No database engine at ${BINARY}: install it, or name one in DYNAMODB_ENDPOINT`);
  }
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'aftercare-test-'));
  const file = join(folder, 'table.db');
  const port = await freePort();
  const child = spawn(BINARY, ['--port', String(port), '--db-path', file], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child);
  return {
    endpoint,
    tune: () => addStreamIndex(file),
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The engine scans all its stream records at every write; this index spares it that. */
function addStreamIndex(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec(
      'CREATE INDEX IF NOT EXISTS stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port')),
      );
    });
  });
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MILLISECONDS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The database engine ended with code ${child.exitCode}`);
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The database engine does not answer');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
