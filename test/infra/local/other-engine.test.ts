import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { startSmall, temporaryFolder } from './support/start-small.ts';

let folders: ReturnType<typeof temporaryFolder>[];
let stacks: LocalStack[];
beforeEach(() => {
  folders = [temporaryFolder(), temporaryFolder()];
  stacks = [];
});
afterEach(async () => {
  for (const stack of stacks.toReversed()) await stack.stop();
  for (const folder of folders) folder.remove();
});

/** The engine of one run serves another, as one that `DYNAMODB_ENDPOINT` names would. */
async function startBoth(heard: string[], fresh = false): Promise<LocalStack> {
  const [engine = await startSmall(folders[0]?.path ?? '', {})] = stacks;
  if (stacks.length === 0) stacks.push(engine);
  const stack = await startSmall(
    folders[1]?.path ?? '',
    {
      consumer({ Records }: DynamoDBStreamEvent) {
        heard.push(...Records.map(({ dynamodb }) => String(dynamodb?.Keys?.PK?.S)));
      },
    },
    { environment: { DYNAMODB_ENDPOINT: engine.dynamoEndpoint }, fresh },
  );
  stacks.push(stack);
  return stack;
}

async function put(stack: LocalStack, id: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint: stack.dynamoEndpoint });
  const Item = { PK: { S: id }, SK: { S: 'X' }, type: { S: 'note' } };
  await client.send(new PutItemCommand({ TableName: stack.tableName, Item }));
  client.destroy();
}

describe('a run on another engine', () => {
  it('reads its stream on from where it was', async () => {
    const heard: string[] = [];
    const first = await startBoth(heard);
    await put(first, 'a');
    await first.clock.settle();
    await first.stop();
    stacks.pop();
    const second = await startBoth(heard);
    await put(second, 'b');
    await second.clock.settle();

    expect(heard).toEqual(['a', 'b']);
  });

  it('begins with an empty table when it is to begin anew', async () => {
    const first = await startBoth([]);
    await put(first, 'old');
    await first.clock.settle();
    await first.stop();
    stacks.pop();
    const second = await startBoth([], true);
    const client = new DynamoDBClient({ endpoint: second.dynamoEndpoint });
    const { Count } = await client.send(new ScanCommand({ TableName: second.tableName }));
    client.destroy();

    expect(Count).toBe(0);
  });
});
