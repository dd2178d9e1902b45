import type { PersonalData } from '../../../shared/application/personal-data.ts';
import type { HashContact } from '../../../shared/domain/privacy/index.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';

/** What the operations on customers also need: to recognise people who were forgotten. */
export interface DossierDependencies extends ApiDependencies {
  readonly personalData: Pick<PersonalData, 'suppressedAmong'>;
  readonly hashContact: () => Promise<HashContact>;
}
