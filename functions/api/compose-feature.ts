import { commandIds } from '../../shared/adapters/ids.ts';
import { jitteredPause } from '../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Database } from '../../shared/storage/database.ts';
import { databaseClient } from '../../shared/storage/database-client.ts';
import { DynamoReads } from '../../shared/storage/dynamo-reads.ts';
import { DynamoSigningKeys } from '../../shared/storage/dynamo-signing-keys.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';
import { type ApiFunction, createApiHandler } from '../runtime/api-handler.ts';
import { createLog } from '../runtime/create-log.ts';
import type { ApiDependencies } from '../runtime/dependencies.ts';
import { type Environment, publicUrl, required } from '../runtime/environment.ts';
import type { PeoplesPages } from '../runtime/peoples-pages.ts';
import type { OnDemand } from '../runtime/on-demand.ts';
import { trySchemas } from './try-schemas.ts';

/** Makes a function of the API as it runs on AWS. The local run and tests replace parts of it. */
export type ComposeFeature<Dependencies> = (
  environment: Environment,
  overrides?: Partial<Dependencies>,
) => ApiFunction;

/**
 * @param feature its folder, for the log: `api/visit`.
 * @param more what its operations need besides that of all features.
 * @param people the addresses of the feature that people open.
 */
export function composeFeature<Dependencies extends ApiDependencies = ApiDependencies>(
  feature: string,
  bindings: readonly OnDemand<Dependencies>[],
  ...[more, people]: ApiDependencies extends Dependencies
    ? []
    : [More<Dependencies>, PeoplesPages<Dependencies>?]
): ComposeFeature<Dependencies> {
  return (environment, overrides = {}) => {
    trySchemas();
    const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
    const replaced: Partial<ApiDependencies> = overrides;
    const common: ApiDependencies = {
      store: new DynamoStore(database),
      reads: new DynamoReads(database),
      signingKeys: new DynamoSigningKeys(database),
      clock: systemClock,
      ids: commandIds,
      pause: jitteredPause,
      log: createLog(feature, environment['LOG_LEVEL']),
      publicUrl: publicUrl(environment),
      ...replaced,
    };
    const dependencies = { ...more?.(database, common), ...common, ...overrides } as Dependencies;
    return createApiHandler(dependencies, bindings, people && { people });
  };
}

type More<Dependencies> = (
  database: Database,
  common: ApiDependencies,
) => Omit<Dependencies, keyof ApiDependencies>;
