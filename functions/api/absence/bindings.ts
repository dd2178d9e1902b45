import * as contracts from '../../../shared/contracts/absence/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  assignAbsence: () => import('./assign-absence.ts'),
  endAbsence: () => import('./end-absence.ts'),
  extendAbsence: () => import('./extend-absence.ts'),
  getAbsence: () => import('./get-absence.ts'),
  listAbsences: () => import('./list-absences.ts'),
  nameDeputy: () => import('./name-deputy.ts'),
  revokeAbsence: () => import('./revoke-absence.ts'),
});
