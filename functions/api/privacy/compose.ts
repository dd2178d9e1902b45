import { hashContact } from '../../../shared/adapters/hash-contact.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { type ApiFunction, createApiHandler } from '../../runtime/api-handler.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { apiDependencies } from '../compose-feature.ts';
import type { PrivacyDependencies } from './dependencies.ts';
import { bindings } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<PrivacyDependencies> = {}): ApiFunction {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  const common = apiDependencies('api/privacy', environment, overrides);
  const dependencies: PrivacyDependencies = {
    personalData: new DynamoPersonalData(database),
    retentionWork: new DynamoRetentionWork(database),
    hashContact: () => hashContact(common.signingKeys),
    ...overrides,
    ...common,
  };
  return createApiHandler(dependencies, bindings);
}
