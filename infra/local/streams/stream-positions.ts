import type { DatabaseSync } from 'node:sqlite';

/** How far each shard has been consumed, by sequence number. Survives a restart. */
export interface StreamPositions {
  get(shardId: string): string | undefined;
  set(shardId: string, sequenceNumber: string): void;
  /** The lowest position of all shards; undefined before anything was read. */
  lowest(): bigint | undefined;
}

/** @param streamArn separates positions of a new stream from those of the old one. */
export function streamPositions(database: DatabaseSync, streamArn: string): StreamPositions {
  const select = database.prepare(
    'SELECT sequence_number FROM shard_position WHERE stream = ? AND shard = ?',
  );
  const selectAll = database.prepare('SELECT sequence_number FROM shard_position WHERE stream = ?');
  const upsert = database.prepare(
    `INSERT INTO shard_position (stream, shard, sequence_number) VALUES (?, ?, ?)
       ON CONFLICT (stream, shard) DO UPDATE SET sequence_number = excluded.sequence_number`,
  );
  return {
    get(shardId) {
      const row = select.get(streamArn, shardId);
      return row && String(row.sequence_number);
    },
    set: (shardId, sequenceNumber) => void upsert.run(streamArn, shardId, sequenceNumber),
    lowest() {
      const numbers = selectAll.all(streamArn).map((row) => BigInt(String(row.sequence_number)));
      return numbers.toSorted((left, right) => (left < right ? -1 : 1))[0];
    },
  };
}
