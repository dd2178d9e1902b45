import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Happenings } from '../clock/happenings.ts';
import type { ReactingEngine } from '../clock/time-machine.ts';
import { takeTurns } from '../clock/turns.ts';
import type { DeadLetters } from '../functions/dead-letters.ts';
import { matchesPattern } from '../functions/event-pattern.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { StreamPlan } from '../template/local-plan.ts';
import { deliverBatch } from './deliver-batch.ts';
import { changesNothing, lambdaRecord } from './lambda-record.ts';
import type { StreamReader } from './stream-reader.ts';

export interface StreamConsumerParts {
  readonly plan: StreamPlan;
  readonly reader: StreamReader;
  readonly streamArn: string;
  readonly functions: LocalFunctions;
  readonly deadLetters: DeadLetters;
  readonly happenings: Happenings;
  /** Sees every record once or more, before it is filtered. */
  readonly observe?: (records: readonly StreamRecord[]) => void;
}

/** Carries the table's stream to one function, as its event source mapping says. */
export function streamConsumer(parts: StreamConsumerParts): ReactingEngine {
  const { plan, reader, functions, happenings } = parts;
  const folder = functions.plan(plan.functionArn)?.folder ?? plan.functionArn;
  const inTurn = takeTurns();

  const discard = (records: readonly DynamoDBRecord[], reason: string): void => {
    if (plan.failureDestinationArn === undefined) return;
    const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber);
    parts.deadLetters.put(plan.failureDestinationArn, {
      requestContext: { functionArn: plan.functionArn, condition: 'RetryAttemptsExhausted' },
      responseContext: { functionError: reason },
      DDBStreamBatchInfo: {
        startSequenceNumber: numbers.at(0),
        endSequenceNumber: numbers.at(-1),
        batchSize: records.length,
        streamArn: parts.streamArn,
      },
    });
  };

  const wanted = (record: DynamoDBRecord): boolean =>
    plan.filters.length === 0 || plan.filters.some((filter) => matchesPattern(filter, record));

  const deliverAll = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    for (let start = 0; start < records.length; start += plan.batchSize) {
      await deliverBatch(
        {
          plan,
          invoke: (Records) => functions.invoke(plan.functionArn, { Records }),
          discard,
          failed: (reason) => happenings.record('streamBatchFailed', `${folder}: ${reason}`),
        },
        records.slice(start, start + plan.batchSize),
      );
    }
  };

  return {
    drain: () =>
      inTurn(async () => {
        const records = await reader.next();
        parts.observe?.(records);
        try {
          await deliverAll(
            records
              .filter((record) => !changesNothing(record))
              .map((record) => lambdaRecord(record, parts.streamArn))
              .filter(wanted),
          );
          reader.commit();
        } catch (error) {
          reader.rewind();
          throw error;
        }
        return records.length;
      }),
  };
}
