import type * as z from 'zod';
import type { absenceView, warnedAbsence } from '../../../shared/contracts/absence/absence-view.ts';
import type { AbsenceRecord } from '../../../shared/domain/records/absence.ts';
import { absenceState, type ChangedAbsence } from '../../../shared/domain/absence/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { exactly } from '../../runtime/exactly.ts';

/** The state by the clock is said, so that callers need not compare instants. */
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
  return exactly<z.input<typeof absenceView>>()({
    ...shown,
    state: absenceState(absence, now),
    deputies: deputies.map((naming) => ({ ...naming })),
  });
}

/** The changed absence, with the work nobody does meanwhile. */
export function presentWarnedAbsence(
  { absence, uncovered, alsoUncovered, deputyAbsent }: ChangedAbsence,
  now: Instant,
): z.input<typeof warnedAbsence> {
  return {
    absence: presentAbsence(absence, now),
    ...(uncovered && { uncovered }),
    alsoUncovered: [...alsoUncovered],
    deputyAbsent: [...deputyAbsent],
  };
}
