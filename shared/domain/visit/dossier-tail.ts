import type { LocalDate } from '../../kernel/local-date.ts';
import type { Vehicle } from '../records/dossier.ts';
import { type RecordChange, replace } from '../records/change.ts';

/** Fields of the basic data form that are known only when the car is handed back (A-04; policy A.3 no. 2). */
export type DossierTailWarning = 'work-done-missing' | 'next-maintenance-missing';

/** @returns what of the tail is still to be filled in; nothing once the dossier is current (state machine E.8). */
export function missingInDossierTail(
  workDone: readonly string[],
  nextMaintenanceDueOn: LocalDate | undefined,
): readonly DossierTailWarning[] {
  return [
    ...(workDone.length === 0 ? (['work-done-missing'] as const) : []),
    ...(nextMaintenanceDueOn ? [] : (['next-maintenance-missing'] as const)),
  ];
}

/** The vehicle with its next maintenance, if that changed. */
export function setNextMaintenance(
  vehicle: Vehicle | undefined,
  dueOn: LocalDate | undefined,
): readonly RecordChange[] {
  if (!vehicle || !dueOn || vehicle.nextMaintenanceDueOn === dueOn) return [];
  return [replace({ ...vehicle, nextMaintenanceDueOn: dueOn })];
}
