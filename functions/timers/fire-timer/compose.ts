import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { waitUntil } from '../../../shared/adapters/wait-until.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { createFireTimer, type FireTimerDependencies } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<FireTimerDependencies> = {}) {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  return createFireTimer({
    store: new DynamoStore(database),
    clock: systemClock,
    waitUntil: (at) => waitUntil(at, systemClock),
    ids: commandIds,
    pause: jitteredPause,
    log: createLog('timers/fire-timer', environment['LOG_LEVEL']),
    ...overrides,
  });
}
