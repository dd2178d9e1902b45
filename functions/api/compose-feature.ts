import { commandIds } from '../../shared/adapters/ids.ts';
import { jitteredPause } from '../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { databaseClient } from '../../shared/storage/database-client.ts';
import { DynamoReads } from '../../shared/storage/dynamo-reads.ts';
import { DynamoSigningKeys } from '../../shared/storage/dynamo-signing-keys.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';
import { type ApiFunction, createApiHandler } from '../runtime/api-handler.ts';
import type { Binding } from '../runtime/binding.ts';
import { createLog } from '../runtime/create-log.ts';
import type { ApiDependencies } from '../runtime/dependencies.ts';
import { type Environment, publicUrl, required } from '../runtime/environment.ts';

/**
 * A function of the API as it runs on AWS. The local run and tests replace parts of it.
 * @param feature its folder, for the log: `api/visit`.
 */
export function composeFeature(
  feature: string,
  bindings: readonly Binding[],
  environment: Environment,
  overrides: Partial<ApiDependencies>,
): ApiFunction {
  return createApiHandler(apiDependencies(feature, environment, overrides), bindings);
}

/** What every feature works with. A feature that needs more adds it and makes its own handler. */
export function apiDependencies(
  feature: string,
  environment: Environment,
  overrides: Partial<ApiDependencies>,
): ApiDependencies {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  return {
    store: new DynamoStore(database),
    reads: new DynamoReads(database),
    signingKeys: new DynamoSigningKeys(database),
    clock: systemClock,
    ids: commandIds,
    pause: jitteredPause,
    log: createLog(feature, environment['LOG_LEVEL']),
    publicUrl: publicUrl(environment),
    ...overrides,
  };
}
