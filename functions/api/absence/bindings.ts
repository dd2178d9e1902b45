import type * as contracts from '../../../shared/contracts/absence/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  assignAbsence: () => import('./assign-absence.ts'),
  endAbsence: () => import('./end-absence.ts'),
  extendAbsence: () => import('./extend-absence.ts'),
  getAbsence: () => import('./get-absence.ts'),
  listAbsences: () => import('./list-absences.ts'),
  nameDeputy: () => import('./name-deputy.ts'),
  revokeAbsence: () => import('./revoke-absence.ts'),
} satisfies FilesOf<typeof contracts>);
