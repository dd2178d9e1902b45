import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { StreamPlan } from '../template/local-plan.ts';

export interface BatchDelivery {
  readonly plan: Pick<StreamPlan, 'bisect' | 'partialFailures' | 'maximumRetries'>;
  readonly invoke: (records: readonly DynamoDBRecord[]) => Promise<unknown>;
  /** Retries are used up, so the records are given up. */
  readonly discard: (records: readonly DynamoDBRecord[], reason: string) => void;
  readonly failed: (reason: string) => void;
}

/** Replaces "until the record has aged out", which would be too long for a test. */
const ENDLESS_RETRIES = 10;

/**
 * Delivers records in order the way an event source mapping does: a failed batch is halved where the mapping
 * says so (halving uses up no retry), a partial failure goes on from its lowest failed record, and when the
 * retries are used up the records are given up and the shard goes on.
 */
export async function deliverBatch(
  delivery: BatchDelivery,
  records: readonly DynamoDBRecord[],
  retries = 0,
): Promise<void> {
  const outcome = await attempt(delivery, records);
  if (outcome.status === 'done') return;
  delivery.failed(outcome.reason);

  const remaining = records.slice(outcome.from);
  if (outcome.from > 0) return await deliverBatch(delivery, remaining);

  if (delivery.plan.bisect && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    await deliverBatch(delivery, records.slice(0, middle), retries);
    return await deliverBatch(delivery, records.slice(middle), retries);
  }
  const limit = delivery.plan.maximumRetries < 0 ? ENDLESS_RETRIES : delivery.plan.maximumRetries;
  if (retries < limit) return await deliverBatch(delivery, records, retries + 1);
  delivery.discard(records, outcome.reason);
}

type Attempt =
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly from: number; readonly reason: string };

async function attempt(delivery: BatchDelivery, records: readonly DynamoDBRecord[]): Promise<Attempt> {
  let answer: unknown;
  try {
    answer = await delivery.invoke(records);
  } catch (error) {
    return { status: 'failed', from: 0, reason: (error as Error).message };
  }
  if (!delivery.plan.partialFailures) return { status: 'done' };
  const failures = (answer as DynamoDBBatchResponse | undefined | null)?.batchItemFailures ?? [];
  if (failures.length === 0) return { status: 'done' };
  const positions = failures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
  );
  // An identifier that is in none of the records fails the whole batch.
  const from = Math.max(0, Math.min(...positions));
  return { status: 'failed', from, reason: `${failures.length} of ${records.length} records failed` };
}
