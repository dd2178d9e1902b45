import type {
  DynamoDBBatchItemFailure,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from 'aws-lambda';
import type { DirectFiring, Scheduler, Timer } from '../../../shared/application/ports.ts';
import type { Log } from '../../runtime/log.ts';
import { errorFields } from '../../runtime/outages.ts';
import { inLanes } from './in-lanes.ts';
import { readTimerChange, type StreamImage } from './timer-change.ts';

export interface ArmTimersDependencies {
  readonly scheduler: Scheduler;
  readonly directFiring: DirectFiring;
  /** The timer an item waits for; throws when the item cannot be read. */
  readonly timerOf: (image: StreamImage) => Timer | undefined;
  /** Identifies items: equal for the records of one item, in any order of the names of its key. */
  readonly itemOf: (record: DynamoDBRecord) => string;
  readonly log: Log;
}

/** Each schedule is one call. This many at a time stay well below the quota of the service. */
const LANES = 8;

/**
 * Applies every change of an obligation or a digest to its schedule: the new timer is made and the old one
 * removed. A record seen twice or late makes at worst a schedule of an old generation, whose firing is stale
 * and does nothing. The sweep finds everything that is lost here.
 */
export function armTimers(
  dependencies: ArmTimersDependencies,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async ({ Records }) => {
    const perItem = [...Map.groupBy(Records, dependencies.itemOf).values()];
    const failures = await inLanes(LANES, perItem, (records) => armInOrder(records, dependencies));
    const batchItemFailures = failures.filter((failure) => failure !== undefined);
    if (batchItemFailures.length > 0) {
      const count = Records.length;
      dependencies.log.warn('Some timers could not be armed', { count, failed: batchItemFailures.length });
    }
    return { batchItemFailures };
  };
}

/**
 * The records of one item, oldest first. It stops at the first that fails, because order within an item
 * matters.
 */
async function armInOrder(
  records: readonly DynamoDBRecord[],
  dependencies: ArmTimersDependencies,
): Promise<DynamoDBBatchItemFailure | undefined> {
  for (const record of records) {
    try {
      await arm(record, dependencies);
    } catch (error) {
      dependencies.log.warn('A timer could not be armed', errorFields(error));
      return { itemIdentifier: sequenceNumberOf(record) };
    }
  }
  return undefined;
}

async function arm(
  record: DynamoDBRecord,
  { scheduler, directFiring, timerOf, log }: ArmTimersDependencies,
): Promise<void> {
  const change = readTimerChange(record, timerOf, (error) => {
    log.error('A changed item cannot be read; its timer is left to the sweep', errorFields(error));
  });
  if (change.toCreate) {
    const outcome = await scheduler.create(change.toCreate);
    if (outcome === 'tooNear') await directFiring.fire(change.toCreate);
    log.info('Timer armed', { recordId: change.toCreate.name, outcome });
  }
  if (change.toRemove) await scheduler.remove(change.toRemove);
}

function sequenceNumberOf({ dynamodb }: DynamoDBRecord): string {
  if (dynamodb?.SequenceNumber === undefined) throw new Error('A stream record without its sequence number');
  return dynamodb.SequenceNumber;
}
