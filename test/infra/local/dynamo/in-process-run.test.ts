import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseClient } from '../../../../shared/storage/database-client.ts';
import { startSmall, temporaryFolder } from '../support/start-small.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('a run that keeps its table in the process serves the clients functions make, and its stream', async () => {
  const heard: unknown[] = [];
  const functions = {
    consumer: ({ Records }: DynamoDBStreamEvent) =>
      void heard.push(...Records.map(({ dynamodb }) => dynamodb?.Keys?.PK?.S)),
  };
  const Item = { PK: 'a', SK: 'X', type: 'note' };
  const first = await startSmall(folder.path, functions, { inProcess: true });
  const client = databaseClient();
  await client.send(new PutCommand({ TableName: first.tableName, Item }));
  await first.clock.settle();
  await first.stop();

  // The next run knows nothing of that table, whatever engine it has.
  for (const inProcess of [true, false]) {
    const next = await startSmall(folder.path, functions, { inProcess });
    const Key = { PK: 'a', SK: 'X' };
    const answer = await databaseClient().send(new GetCommand({ TableName: next.tableName, Key }));
    expect(answer.Item).toBeUndefined();
    await databaseClient().send(new PutCommand({ TableName: next.tableName, Item }));
    await next.clock.settle();
    await next.stop();
  }
  expect(heard).toEqual(['a', 'a', 'a']);
});
