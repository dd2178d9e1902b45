import { BatchWriteItemCommand, PutItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../../infra/local/local-stack.ts';
import { startSmall, temporaryFolder } from '../support/start-small.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
let client: DynamoDBClient;
let batches: DynamoDBRecord[][];
let answer: (records: readonly DynamoDBRecord[]) => unknown;

async function start(): Promise<void> {
  batches = [];
  answer = () => undefined;
  stack = await startSmall(folder.path, {
    consumer({ Records }: DynamoDBStreamEvent) {
      batches.push(Records);
      return answer(Records);
    },
  });
  client = new DynamoDBClient();
}

beforeEach(async () => {
  folder = temporaryFolder();
  await start();
});
afterEach(async () => {
  client.destroy();
  await stack.stop();
  folder.remove();
});

async function put(type: string, id: string, text = 'new'): Promise<void> {
  const Item = { PK: { S: id }, SK: { S: 'X' }, type: { S: type }, text: { S: text } };
  await client.send(new PutItemCommand({ TableName: stack.tableName, Item }));
}

const keys = () => batches.map((records) => records.map(({ dynamodb }) => dynamodb?.Keys?.PK?.S));

describe('a consumer of the stream', () => {
  it('gets the records its filter lets through, in the form a function gets them', async () => {
    await put('note', 'n1', 'old');
    await put('other', 'o1');
    await put('note', 'n1', 'new');
    await stack.clock.settle();

    const image = (text: string) => ({
      PK: { S: 'n1' },
      SK: { S: 'X' },
      type: { S: 'note' },
      text: { S: text },
    });
    expect(batches.flat()).toEqual([
      expect.objectContaining({ eventName: 'INSERT' }),
      {
        eventID: expect.any(String),
        eventName: 'MODIFY',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        eventSourceARN: `arn:aws:dynamodb:us-east-1:000000000000:table/${stack.tableName}/stream/local`,
        dynamodb: {
          ApproximateCreationDateTime: expect.any(Number),
          Keys: { PK: { S: 'n1' }, SK: { S: 'X' } },
          OldImage: image('old'),
          NewImage: image('new'),
          SequenceNumber: expect.stringMatching(/^\d+$/),
          SizeBytes: expect.any(Number),
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      },
    ]);
  });

  it('does not hear of a write that changed nothing', async () => {
    await put('note', 'same');
    await put('note', 'same');
    await stack.clock.settle();

    expect(keys().flat()).toEqual(['same']);
  });

  it('gets no more records at once than its batch size', async () => {
    const PutRequest = (id: number) => ({
      Item: { PK: { S: `n${id}` }, SK: { S: 'X' }, type: { S: 'note' } },
    });
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [stack.tableName]: Array.from({ length: 25 }, (_, id) => ({ PutRequest: PutRequest(id) })),
        },
      }),
    );
    await stack.clock.settle();

    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(10);
    expect(new Set(keys().flat()).size).toBe(25);
  });

  it('leaves what it cannot carry out to the failure destination and goes on', async () => {
    answer = (records) => ({
      batchItemFailures: records
        .filter(({ dynamodb }) => dynamodb?.Keys?.PK?.S === 'poison')
        .map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })),
    });
    for (const id of ['before', 'poison', 'after']) await put('note', id);
    await stack.clock.settle();

    expect(keys().at(-1)?.at(-1)).toBe('after');
    expect(keys().filter(([first]) => first === 'poison').length).toBeGreaterThanOrEqual(4);
    expect(stack.deadLetters()).toEqual([
      {
        destinationArn: 'arn:aws:sqs:us-east-1:000000000000:FailureQueue',
        at: stack.clock.now(),
        body: {
          requestContext: {
            functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Consumer',
            condition: 'RetryAttemptsExhausted',
          },
          responseContext: { functionError: '1 of 1 records failed' },
          DDBStreamBatchInfo: {
            startSequenceNumber: '2',
            endSequenceNumber: '2',
            batchSize: 1,
            streamArn: `arn:aws:dynamodb:us-east-1:000000000000:table/${stack.tableName}/stream/local`,
          },
        },
      },
    ]);
  });

  it('goes on after a restart where it was', async () => {
    await put('note', 'first');
    await stack.clock.settle();
    await stack.stop();
    await start();
    await put('note', 'second');
    await stack.clock.settle();

    expect(keys().flat()).toEqual(['second']);
  });
});
