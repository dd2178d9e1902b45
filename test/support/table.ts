import { randomUUID } from 'node:crypto';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  DATABASE_CLIENT_CONFIG,
  type DatabaseClient,
  documentClient,
} from '../../shared/storage/database-client.ts';
import type { Database } from '../../shared/storage/database.ts';
import { inProcessClient, inProcessStreams } from '../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import { TABLE_DEFINITION } from '../../shared/storage/table-definition.ts';
import { startDynamo } from './dynamo-process.ts';

/** One more table, with what it takes to watch it. */
export interface NewTable extends Database {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  newClient(overrides?: DynamoDBClientConfig): DatabaseClient;
}

/** What stories are played on: as many empty tables as they need. */
export type Tables = Pick<TestTable, 'newTable'>;

/**
 * Tables in this process, for long stories played many times over. A suite of behaviour holds their engine to the
 * one of `startTable`.
 */
export const TABLES_IN_PROCESS: Tables = {
  newTable: async () => {
    const engine = inProcessDynamo(tableInput('in-process'));
    const newClient = () => documentClient(inProcessClient(engine));
    const streams = inProcessStreams(engine);
    return { client: newClient(), newClient, tableName: 'in-process', streams, streamArn: 'in-process' };
  },
};

/** An empty table on a real engine. */
export interface TestTable extends Database {
  readonly endpoint: string;
  /** What the SDK needs to reach the engine; for further clients and in-process functions. */
  readonly clientConfig: DynamoDBClientConfig;
  /** A client of its own, for instance to inject faults into. */
  newClient(overrides?: DynamoDBClientConfig): DatabaseClient;
  /** One more empty table on the same engine. */
  newTable(): Promise<NewTable>;
  stop(): Promise<void>;
}

/** Starts the engine and makes a table of the definition that is deployed. */
export async function startTable(): Promise<TestTable> {
  const engine = await startDynamo();
  const clientConfig: DynamoDBClientConfig = {
    ...DATABASE_CLIENT_CONFIG,
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const engineClient = new DynamoDBClient(clientConfig);
  const client = documentClient(engineClient);
  const newClient = (overrides?: DynamoDBClientConfig) =>
    documentClient(new DynamoDBClient({ ...clientConfig, ...overrides }));
  const streams = new DynamoDBStreamsClient(clientConfig);
  const newTable = async (): Promise<NewTable> => {
    const tableName = `aftercare-${randomUUID()}`;
    await engineClient.send(new CreateTableCommand(tableInput(tableName)));
    await waitUntilTableExists(
      { client: engineClient, maxWaitTime: 20, minDelay: 1 },
      { TableName: tableName },
    );
    const { Table } = await engineClient.send(new DescribeTableCommand({ TableName: tableName }));
    const streamArn = Table?.LatestStreamArn ?? '';
    return { client, newClient, tableName, streams, streamArn };
  };
  const { tableName } = await newTable();
  engine.tune();
  return {
    client,
    tableName,
    endpoint: engine.endpoint,
    clientConfig,
    newClient,
    newTable,
    stop: async () => {
      engineClient.destroy();
      await engine.stop();
    },
  };
}

/** The table of the definition that is deployed, as an engine is asked to make it. */
export function tableInput(TableName: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes, localIndexes, streamViewType } = TABLE_DEFINITION;
  const keys = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
  const all = Object.values(indexes);
  const local = Object.values(localIndexes);
  const names = [
    partitionKey,
    sortKey,
    ...all.flatMap((index) => [index.partitionKey, index.sortKey]),
    ...local.map((index) => index.sortKey),
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(names)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys(partitionKey, sortKey),
    GlobalSecondaryIndexes: all.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: index.projection },
    })),
    LocalSecondaryIndexes: local.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(partitionKey, index.sortKey),
      Projection: { ProjectionType: index.projection },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: streamViewType },
  };
}
