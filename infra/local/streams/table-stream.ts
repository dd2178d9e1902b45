import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { ReactingEngine } from '../clock/time-machine.ts';
import { takeTurns } from '../clock/turns.ts';
import { changesNothing, lambdaRecord } from './lambda-record.ts';
import type { StreamConsumer } from './stream-consumer.ts';
import type { StreamReader } from './stream-reader.ts';

/**
 * Reads the table's stream once for all its consumers, which then work in parallel. Unlike on AWS they share
 * one position. After a crash both get again what only one of them had done.
 *
 * @param observe sees every record, once or more.
 */
export function tableStream(
  reader: StreamReader,
  streamArn: string,
  consumers: readonly StreamConsumer[],
  observe: (records: readonly StreamRecord[]) => void,
): ReactingEngine {
  const inTurn = takeTurns();
  return {
    drain: () =>
      inTurn(async () => {
        const read = await reader.next();
        observe(read);
        const records = read
          .filter((record) => !changesNothing(record))
          .map((record) => lambdaRecord(record, streamArn));
        try {
          await Promise.all(consumers.map((consume) => consume(records)));
          reader.commit();
        } catch (error) {
          reader.rewind();
          throw error;
        }
        return read.length;
      }),
  };
}
