import {
  type DescribeStreamInput,
  type GetRecordsInput,
  type GetShardIteratorInput,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { heedsOnly, invalid, NO_METADATA, notKnown } from './refusals.ts';
import type { StreamLog } from './stream-log.ts';

/** The one shard, which never closes. */
const SHARD = 'shardId-00000000000000000000-in-process';
const MOST_RECORDS = 1000;

export function describeStream(input: DescribeStreamInput): object {
  heedsOnly(input, 'StreamArn', 'ExclusiveStartShardId');
  const Shards = input.ExclusiveStartShardId === undefined ? [{ ShardId: SHARD }] : [];
  return { StreamDescription: { StreamArn: input.StreamArn, Shards } };
}

/** An iterator is the sequence number after which it continues. */
export function getShardIterator(log: StreamLog, input: GetShardIteratorInput): object {
  heedsOnly(input, 'StreamArn', 'ShardId', 'ShardIteratorType', 'SequenceNumber');
  return { ShardIterator: String(startOf(log, input)) };
}

function startOf(log: StreamLog, { ShardIteratorType, SequenceNumber }: GetShardIteratorInput): number {
  const sequence = Number(SequenceNumber);
  switch (ShardIteratorType) {
    case 'TRIM_HORIZON':
      return log.forgotten;
    case 'LATEST':
      return log.last;
    case 'AT_SEQUENCE_NUMBER':
    case 'AFTER_SEQUENCE_NUMBER': {
      if (!Number.isSafeInteger(sequence)) throw invalid(`${SequenceNumber} is no sequence number`);
      if (sequence <= log.forgotten)
        throw new TrimmedDataAccessException({ message: 'The record is trimmed', ...NO_METADATA });
      return ShardIteratorType === 'AT_SEQUENCE_NUMBER' ? sequence - 1 : sequence;
    }
    default:
      throw notKnown(`the iterator ${ShardIteratorType}`);
  }
}

export function getRecords(log: StreamLog, input: GetRecordsInput): object {
  heedsOnly(input, 'ShardIterator', 'Limit');
  const after = Number(input.ShardIterator);
  const Records = log.after(after, Math.min(input.Limit ?? MOST_RECORDS, MOST_RECORDS));
  const last = Records.at(-1)?.dynamodb?.SequenceNumber;
  return { Records, NextShardIterator: last ?? String(Math.max(after, log.forgotten)) };
}
