import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { createRetention, type RetentionDependencies } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<RetentionDependencies> = {}) {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  return createRetention({
    store: new DynamoStore(database),
    retentionWork: new DynamoRetentionWork(database),
    clock: systemClock,
    ids: commandIds,
    pause: jitteredPause,
    log: createLog('timers/retention', environment['LOG_LEVEL']),
    ...overrides,
  });
}
