import type { DatabaseSync } from 'node:sqlite';

/** How far one consumer has read each shard, by sequence number. Survives a restart. */
export interface StreamPositions {
  get(shardId: string): string | undefined;
  set(shardId: string, sequenceNumber: string): void;
  /** The lowest position of all shards; undefined before anything was read. */
  lowest(): bigint | undefined;
}

/** @param streamArn keeps positions of a stream that was made anew apart from those of the old one. */
export function streamPositions(
  database: DatabaseSync,
  consumer: string,
  streamArn: string,
): StreamPositions {
  const select = database.prepare(
    'SELECT sequence_number FROM stream_position WHERE consumer = ? AND shard = ?',
  );
  const upsert = database.prepare(
    `INSERT INTO stream_position (consumer, shard, sequence_number) VALUES (?, ?, ?)
       ON CONFLICT (consumer, shard) DO UPDATE SET sequence_number = excluded.sequence_number`,
  );
  const known = new Map<string, string>();
  const key = (shardId: string): string => `${streamArn}/${shardId}`;
  return {
    get(shardId) {
      const row = select.get(consumer, key(shardId));
      if (row === undefined) return undefined;
      const sequenceNumber = String(row.sequence_number);
      known.set(shardId, sequenceNumber);
      return sequenceNumber;
    },
    set(shardId, sequenceNumber) {
      upsert.run(consumer, key(shardId), sequenceNumber);
      known.set(shardId, sequenceNumber);
    },
    lowest() {
      const [first, ...others] = [...known.values()].map(BigInt);
      return first === undefined ? undefined : others.reduce((low, one) => (one < low ? one : low), first);
    },
  };
}
