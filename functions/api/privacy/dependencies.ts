import type { RetentionPorts } from '../../../shared/application/apply-retention.ts';
import type { PersonalData } from '../../../shared/application/personal-data.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';

/** What the operations about keeping and forgetting people also need. */
export interface PrivacyDependencies extends ApiDependencies, RetentionPorts {
  readonly personalData: PersonalData;
}
