import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { composeFeature } from '../compose-feature.ts';
import { bindings } from './bindings.ts';
import type { PrivacyDependencies } from './dependencies.ts';

export const compose = composeFeature<PrivacyDependencies>('api/privacy', bindings, (database) => ({
  personalData: new DynamoPersonalData(database),
  retentionWork: new DynamoRetentionWork(database),
}));
