import type * as z from 'zod';
import type { absenceView, warnedAbsence } from '../../../shared/contracts/absence/absence-view.ts';
import type { AbsenceRecord } from '../../../shared/domain/records/absence.ts';
import { absenceState, type ChangedAbsence } from '../../../shared/domain/absence/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** What the clock makes of it is said, so that nobody has to compare instants. */
export function presentAbsence(absence: AbsenceRecord, now: Instant): z.input<typeof absenceView> {
  const {
    type: _,
    groupId: __,
    branchId: ___,
    department: ____,
    checkAt: _____,
    deputies,
    ...shown
  } = absence;
  return {
    ...shown,
    state: absenceState(absence, now),
    deputies: deputies.map((naming) => ({ ...naming })),
  };
}

/** The absence as it was changed, with the work it leaves to nobody. */
export function presentWarnedAbsence(
  { absence, uncovered, alsoUncovered }: ChangedAbsence,
  now: Instant,
): z.input<typeof warnedAbsence> {
  return {
    absence: presentAbsence(absence, now),
    ...(uncovered && { uncovered }),
    alsoUncovered: [...alsoUncovered],
  };
}
