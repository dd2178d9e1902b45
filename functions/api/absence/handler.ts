import * as contracts from '../../../shared/contracts/absence/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(contracts.assignAbsence, async () => (await import('./assign-absence.ts')).assignAbsenceBinding),
  onDemand(contracts.endAbsence, async () => (await import('./end-absence.ts')).endAbsenceBinding),
  onDemand(contracts.extendAbsence, async () => (await import('./extend-absence.ts')).extendAbsenceBinding),
  onDemand(contracts.getAbsence, async () => (await import('./get-absence.ts')).getAbsenceBinding),
  onDemand(contracts.listAbsences, async () => (await import('./list-absences.ts')).listAbsencesBinding),
  onDemand(contracts.nameDeputy, async () => (await import('./name-deputy.ts')).nameDeputyBinding),
  onDemand(contracts.revokeAbsence, async () => (await import('./revoke-absence.ts')).revokeAbsenceBinding),
];
