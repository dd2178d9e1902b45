import type { DynamoDBRecord } from 'aws-lambda';
import type { Happenings } from '../clock/happenings.ts';
import type { DeadLetters } from '../functions/dead-letters.ts';
import { matchesPattern } from '../functions/event-pattern.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { StreamPlan } from '../template/local-plan.ts';
import { deliverBatch } from './deliver-batch.ts';

/** Delivers records of the table's stream to one function. Returns when they are delivered or given up. */
export type StreamConsumer = (records: readonly DynamoDBRecord[]) => Promise<void>;

export interface StreamConsumerParts {
  readonly plan: StreamPlan;
  readonly functions: LocalFunctions;
  readonly deadLetters: DeadLetters;
  readonly happenings: Happenings;
}

/** One event source mapping: its filters, batch size, retries and failure destination. */
export function streamConsumer(parts: StreamConsumerParts): StreamConsumer {
  const { plan, functions, happenings } = parts;
  const folder = functions.plan(plan.functionArn)?.folder ?? plan.functionArn;

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
        streamArn: records[0]?.eventSourceARN,
      },
    });
  };

  const isWanted = (record: DynamoDBRecord): boolean =>
    plan.filters.length === 0 || plan.filters.some((filter) => matchesPattern(filter, record));

  return async (records) => {
    const wanted = records.filter(isWanted);
    for (let start = 0; start < wanted.length; start += plan.batchSize) {
      await deliverBatch(
        {
          plan,
          invoke: (Records) => functions.invoke(plan.functionArn, { Records }),
          discard,
          failed: (reason) => happenings.record('streamBatchFailed', `${folder}: ${reason}`),
        },
        wanted.slice(start, start + plan.batchSize),
      );
    }
  };
}
