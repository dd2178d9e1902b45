import { type AddressInfo, createServer } from 'node:net';
import { DeleteTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { LocalStartError } from '../local-start-error.ts';
import { checkDatabaseFile } from '../state/local-database.ts';
import type { DataFolder } from '../state/data-folder.ts';
import { rememberEmulator } from '../state/leftover-emulator.ts';
import { engineClient } from './engine-client.ts';
import type { TablePlan } from '../template/local-plan.ts';
import { createTable } from './create-table.ts';
import { emulatorBinary } from './emulator-binary.ts';
import { inProcessEngine } from './in-process/in-process-engine.ts';
import { startEmulator } from './emulator-process.ts';
import { cureStreamRecords } from './stream-records-cure.ts';

export interface LocalDynamo {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  /** Another number after every change, if the engine can tell. Otherwise undefined. */
  version(): number | undefined;
  /** Forgets stream records up to this sequence number, where the engine does not do so itself. */
  trim(passed: bigint): void;
  stop(): Promise<void>;
}

export interface LocalDynamoOptions {
  readonly plan: TablePlan;
  readonly folder: DataFolder;
  /** 0 for any free one. */
  readonly port: number;
  readonly fresh: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly warn: (sentence: string) => void;
  readonly onLoss: (reason: string) => void;
  /** The table in this process, gone with it. */
  readonly inProcess: boolean;
}

/**
 * The database: in this process where that is asked for, the endpoint named by `DYNAMODB_ENDPOINT`, else an
 * emulator process of our own. Makes the
 * table when it is not there.
 */
export async function localDynamo(options: LocalDynamoOptions): Promise<LocalDynamo> {
  if (options.inProcess) return inProcessEngine(options.plan);
  const named = options.environment.DYNAMODB_ENDPOINT;
  // Empty counts as not set, because to the SDK it would mean the endpoint of AWS.
  return named ? await otherEngine(options, named) : await ownEngine(options);
}

async function ownEngine(options: LocalDynamoOptions): Promise<LocalDynamo> {
  const { plan, folder, port } = options;
  const databaseFile = folder.tableDatabase;
  const binary = emulatorBinary(options.environment);
  checkDatabaseFile(databaseFile);
  const emulator = await startEmulator(binary, databaseFile, port || (await freePort()), options.onLoss);
  rememberEmulator(folder.path, emulator.processId);
  try {
    const client = clientOf(emulator.endpoint);
    const streamArn = await createTable(client, plan);
    const cure = cureStreamRecords(databaseFile, plan.create.TableName);
    if (!cure) {
      options.warn(
        'This DynamoDB emulator keeps stream records in a way not known here; it may become slow.',
      );
    }
    return {
      endpoint: emulator.endpoint,
      client,
      streams: streamsOf(emulator.endpoint),
      streamArn,
      version: () => cure?.version(),
      trim: (passed) => cure?.trim(passed),
      async stop() {
        client.destroy();
        cure?.close();
        await emulator.stop();
        rememberEmulator(folder.path, undefined);
      },
    };
  } catch (error) {
    await emulator.stop();
    rememberEmulator(folder.path, undefined);
    throw error;
  }
}

async function otherEngine({ plan, fresh }: LocalDynamoOptions, endpoint: string): Promise<LocalDynamo> {
  const client = clientOf(endpoint);
  try {
    if (fresh) await deleteTable(client, plan.create.TableName);
    const streamArn = await createTable(client, plan);
    return {
      endpoint,
      client,
      streams: streamsOf(endpoint),
      streamArn,
      version: () => undefined,
      trim: () => undefined,
      stop: async () => client.destroy(),
    };
  } catch (error) {
    if (error instanceof LocalStartError) throw error;
    throw new LocalStartError(`DynamoDB at ${endpoint} does not answer as it should: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

async function deleteTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient(engineClient(endpoint));
}

function streamsOf(endpoint: string): DynamoDBStreamsClient {
  const client = new DynamoDBStreamsClient(engineClient(endpoint));
  // It copies every record read for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

function reasonOf(error: unknown): string {
  const { name, message, code } = error as Error & { readonly code?: string };
  return message || code || name;
}

/** The emulator does not accept port 0, so a free port is chosen for it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
