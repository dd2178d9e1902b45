import { hashContact } from '../../../shared/adapters/hash-contact.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { composeFeature } from '../compose-feature.ts';
import { bindings } from './bindings.ts';
import type { DossierDependencies } from './dependencies.ts';

export const compose = composeFeature<DossierDependencies>(
  'api/dossier',
  bindings,
  (database, { signingKeys }) => ({
    personalData: new DynamoPersonalData(database),
    hashContact: () => hashContact(signingKeys),
  }),
);
