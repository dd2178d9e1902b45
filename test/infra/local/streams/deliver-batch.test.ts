import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { deliverBatch } from '../../../../infra/local/streams/deliver-batch.ts';

const record = (number: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(number) } });
const numbers = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

interface Told {
  readonly bisect?: boolean;
  readonly partialFailures?: boolean;
  readonly maximumRetries?: number;
  /** What the function answers to a batch of these numbers; throws to fail. */
  readonly answer: (batch: readonly number[], invocation: number) => unknown;
}

/** Delivers records 1 to 4 and tells which batches were tried and which records were given up. */
async function deliver({ bisect = false, partialFailures = false, maximumRetries = 2, answer }: Told) {
  const tried: number[][] = [];
  const discarded: number[][] = [];
  await deliverBatch(
    {
      plan: { bisect, partialFailures, maximumRetries },
      async invoke(records) {
        tried.push(numbers(records));
        return answer(numbers(records), tried.length);
      },
      discard: (records) => void discarded.push(numbers(records)),
      failed: () => undefined,
    },
    [1, 2, 3, 4].map(record),
  );
  return { tried, discarded };
}

const fails = (poison: number) => (batch: readonly number[]) => {
  if (batch.includes(poison)) throw new Error('poison');
};
const failing =
  (...poison: readonly number[]) =>
  (batch: readonly number[]) => ({
    batchItemFailures: batch
      .filter((number) => poison.includes(number))
      .map((number) => ({ itemIdentifier: String(number) })),
  });

describe('a batch of four records', () => {
  it('is delivered once when all goes well', async () => {
    expect(await deliver({ answer: () => undefined })).toEqual({ tried: [[1, 2, 3, 4]], discarded: [] });
  });

  it('is tried again as a whole until the retries are used up', async () => {
    expect(await deliver({ answer: fails(3) })).toEqual({
      tried: [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
      discarded: [[1, 2, 3, 4]],
    });
  });

  it('is halved down to the poison, which alone is given up, halving not counting as a retry', async () => {
    expect(await deliver({ bisect: true, maximumRetries: 1, answer: fails(3) })).toEqual({
      tried: [[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]],
      discarded: [[3]],
    });
  });

  it('goes on from the lowest record that failed', async () => {
    expect(
      await deliver({
        partialFailures: true,
        answer: (batch, invocation) => failing(...(invocation === 1 ? [4, 2] : []))(batch),
      }),
    ).toEqual({
      tried: [
        [1, 2, 3, 4],
        [2, 3, 4],
      ],
      discarded: [],
    });
  });

  it('gives up only the poison when failures are partial and batches are halved', async () => {
    expect(
      await deliver({ bisect: true, partialFailures: true, maximumRetries: 1, answer: failing(2) }),
    ).toEqual({
      tried: [[1, 2, 3, 4], [2, 3, 4], [2, 3], [2], [2], [3], [4]],
      discarded: [[2]],
    });
  });

  it('fails as a whole when an unknown record is said to have failed', async () => {
    expect(
      await deliver({
        partialFailures: true,
        maximumRetries: 0,
        answer: () => ({ batchItemFailures: [{ itemIdentifier: '9' }] }),
      }),
    ).toEqual({ tried: [[1, 2, 3, 4]], discarded: [[1, 2, 3, 4]] });
  });

  it('takes no notice of partial failures that the mapping does not ask for', async () => {
    expect(await deliver({ answer: failing(1) })).toEqual({ tried: [[1, 2, 3, 4]], discarded: [] });
  });
});
