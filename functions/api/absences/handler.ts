import type { Binding } from '../../runtime/binding.ts';
import { assignAbsenceBinding } from './assign-absence.ts';
import { endAbsenceBinding } from './end-absence.ts';
import { extendAbsenceBinding } from './extend-absence.ts';
import { getAbsenceBinding } from './get-absence.ts';
import { listAbsencesBinding } from './list-absences.ts';
import { nameDeputyBinding } from './name-deputy.ts';
import { revokeAbsenceBinding } from './revoke-absence.ts';

export const bindings: readonly Binding[] = [
  assignAbsenceBinding,
  endAbsenceBinding,
  extendAbsenceBinding,
  getAbsenceBinding,
  listAbsencesBinding,
  nameDeputyBinding,
  revokeAbsenceBinding,
];
