import type { AbsenceId, StaffId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Period, periodOf, shared } from './period.ts';
import type { Absence } from '../records/absence.ts';

export interface AbsenceOverlap {
  readonly code: 'absence-overlaps';
  readonly data: {
    readonly absenceId: AbsenceId;
    readonly startsOn: LocalDate;
    readonly endsOn?: LocalDate;
  };
}

/**
 * @returns the refusal when the person is already absent for part of that time. One absence has one deputy.
 */
export function checkOverlap(
  agentId: StaffId,
  period: Period,
  absences: readonly Absence[],
): AbsenceOverlap | undefined {
  const other = absences.find(
    (absence) => absence.agentId === agentId && shared(period, periodOf(absence)) !== undefined,
  );
  if (!other) return undefined;
  const { id: absenceId, startsOn, endsOn } = other;
  return { code: 'absence-overlaps', data: { absenceId, startsOn, ...(endsOn && { endsOn }) } };
}
