import { hashContact } from '../../../shared/adapters/hash-contact.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { type ApiFunction, createApiHandler } from '../../runtime/api-handler.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { apiDependencies } from '../compose-feature.ts';
import type { DossierDependencies } from './dependencies.ts';
import { bindings } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<DossierDependencies> = {}): ApiFunction {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  const common = apiDependencies('api/dossier', environment, overrides);
  const dependencies: DossierDependencies = {
    personalData: new DynamoPersonalData(database),
    hashContact: () => hashContact(common.signingKeys),
    ...overrides,
    ...common,
  };
  return createApiHandler(dependencies, bindings);
}
