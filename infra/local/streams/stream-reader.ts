import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamPositions } from './stream-positions.ts';

/** Reads the stream of the table shard by shard, from where it was last committed. */
export interface StreamReader {
  /** The next records of one shard in order; empty when all shards are read to their present end. */
  next(): Promise<readonly StreamRecord[]>;
  /** Marks the records last read as done. */
  commit(): void;
  /** Forgets what was read since the last commit. */
  rewind(): void;
}

interface Shard {
  readonly id: string;
  iterator?: string | undefined;
  finished: boolean;
}

interface Pending {
  readonly shard: Shard;
  readonly next: string | undefined;
  readonly last: string;
  /** Whether more of the same shard may be waiting. */
  readonly full: boolean;
}

const RECORDS_PER_READ = 1000;

/** How long the list of shards is trusted while none of them ends, in milliseconds of the machine. */
const SHARDS_TRUSTED_MILLISECONDS = 60_000;

export interface StreamReaderParts {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly positions: StreamPositions;
  /** Another number after every change of the database. Undefined when the engine does not tell. */
  readonly version: () => number | undefined;
}

/** Reads the stream of the table shard by shard, from where it last stopped. */
export function streamReader({ client, streamArn, positions, version }: StreamReaderParts): StreamReader {
  const shards = new Map<string, Shard>();
  /** The version of the database at which everything had been read. */
  let readAllAt: number | undefined;
  let listedAt = Number.NEGATIVE_INFINITY;
  let pending: Pending | undefined;

  const listShards = async (): Promise<void> => {
    let after: string | undefined;
    do {
      const { StreamDescription: stream } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after }),
      );
      for (const { ShardId: id = '' } of stream?.Shards ?? []) {
        if (!shards.has(id)) shards.set(id, { id, finished: false });
      }
      after = stream?.LastEvaluatedShardId;
    } while (after !== undefined);
    listedAt = performance.now();
  };

  const iteratorOf = async (shard: Shard): Promise<string | undefined> => {
    const after = positions.get(shard.id);
    const from = async (where: object): Promise<string | undefined> =>
      (
        await client.send(
          new GetShardIteratorCommand({
            StreamArn: streamArn,
            ShardId: shard.id,
            ShardIteratorType: 'TRIM_HORIZON',
            ...where,
          }),
        )
      ).ShardIterator;
    if (after === undefined) return await from({});
    try {
      return await from({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after });
    } catch (error) {
      if (error instanceof TrimmedDataAccessException) return await from({});
      throw error;
    }
  };

  const readShard = async (shard: Shard): Promise<readonly StreamRecord[]> => {
    for (;;) {
      shard.iterator ??= await iteratorOf(shard);
      try {
        const { Records = [], NextShardIterator: next } = await client.send(
          new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: RECORDS_PER_READ }),
        );
        const last = Records.at(-1)?.dynamodb?.SequenceNumber;
        if (last !== undefined) {
          pending = { shard, next, last, full: Records.length === RECORDS_PER_READ };
          return Records;
        }
        shard.iterator = next;
        shard.finished = next === undefined;
        return [];
      } catch (error) {
        if (!(error instanceof ExpiredIteratorException)) throw error;
        shard.iterator = undefined;
      }
    }
  };

  return {
    async next() {
      const now = version();
      if (now !== undefined && now === readAllAt) return [];
      const open = [...shards.values()].filter((shard) => !shard.finished);
      if (open.length === 0 || performance.now() - listedAt > SHARDS_TRUSTED_MILLISECONDS) await listShards();
      // Listing order puts a shard before its successors, so records of one item keep their order.
      for (const shard of shards.values()) {
        if (shard.finished) continue;
        const records = await readShard(shard);
        if (records.length > 0) {
          if (pending && !pending.full && shards.size === 1) readAllAt = now;
          return records;
        }
      }
      readAllAt = now;
      return [];
    },
    commit() {
      if (!pending) return;
      positions.set(pending.shard.id, pending.last);
      pending.shard.iterator = pending.next;
      pending.shard.finished = pending.next === undefined;
      pending = undefined;
    },
    rewind() {
      if (pending) pending.shard.iterator = undefined;
      pending = undefined;
      readAllAt = undefined;
    },
  };
}
