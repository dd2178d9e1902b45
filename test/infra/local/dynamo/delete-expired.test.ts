import { BatchWriteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LocalStack } from '../../../../infra/local/local-stack.ts';
import { epochMilliseconds } from '../../../../shared/kernel/instant.ts';
import { START, startSmall, temporaryFolder } from '../support/start-small.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
let client: DynamoDBClient;
beforeEach(async () => {
  folder = temporaryFolder();
  stack = await startSmall(folder.path, {});
  client = new DynamoDBClient();
});
afterEach(async () => {
  client.destroy();
  await stack.stop();
  folder.remove();
});

const DAY_SECONDS = 86_400;

/** Items that expire so many days after the start; undefined: never. */
async function put(items: readonly (number | undefined)[]): Promise<void> {
  const startSeconds = epochMilliseconds(START) / 1000;
  const requests = items.map((days, id) => ({
    PutRequest: {
      Item: {
        PK: { S: `${days}` },
        SK: { S: `${id}` },
        ...(days !== undefined && { expiresAtSeconds: { N: String(startSeconds + days * DAY_SECONDS) } }),
      },
    },
  }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { [stack.tableName]: requests } }));
}

async function left(): Promise<readonly string[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: stack.tableName }));
  return Items.map(({ PK }) => PK?.S ?? '').toSorted();
}

it('deletes what has expired once a week of the clock has passed, and nothing else', async () => {
  await put([1, 6, 8, undefined]);

  await stack.clock.advance('P6D');
  expect(await left()).toEqual(['1', '6', '8', 'undefined']);

  const { happened } = await stack.clock.advance('P1D');
  expect(await left()).toEqual(['8', 'undefined']);
  expect(happened.map(({ kind, text }) => [kind, text])).toEqual([['itemsExpired', '2 items']]);
});
