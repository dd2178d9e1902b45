import type { Branch } from '../records/branch.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { AbsenceRecord, AbsenceState } from '../records/absence.ts';
import { absenceState } from './period.ts';

export interface AbsenceUnknown {
  readonly code: 'absence-unknown';
}

/** `expected`: the states the command is for. */
export interface AbsenceStateWrong {
  readonly code: 'absence-state-wrong';
  readonly data: { readonly state: AbsenceState; readonly expected: readonly AbsenceState[] };
}

/** Such an absence ends when the person works here again, or by itself once no work is left. */
export interface AbsenceOfFormerStaff {
  readonly code: 'absence-of-former-staff';
}

type Search =
  | { readonly found: AbsenceRecord }
  | { readonly found?: never; readonly refusal: AbsenceUnknown | AbsenceStateWrong };

/** The absence, if there is one and it is in one of the states. */
export function findAbsence(
  record: AbsenceRecord | undefined,
  expected: readonly AbsenceState[],
  { branch, now }: Pick<BranchFacts, 'branch' | 'now'>,
): Search {
  if (!record) return { refusal: { code: 'absence-unknown' } };
  const known = asBranchKnows(record, branch);
  const state = absenceState(known, now);
  if (expected.includes(state)) return { found: known };
  return { refusal: { code: 'absence-state-wrong', data: { state, expected } } };
}

/**
 * The branch's copy knows first: of a person who left and works here again, and of the days of a new zone. The record
 * follows with the next command or daily check.
 */
export function asBranchKnows(record: AbsenceRecord, { absences }: Pick<Branch, 'absences'>): AbsenceRecord {
  const copy = absences.find(({ id }) => id === record.id);
  if (!copy) return record;
  const { startsAt, endsAt, endedEarlyAt } = copy;
  return {
    ...record,
    startsAt,
    ...(record.endsAt && endsAt && { endsAt }),
    ...(endedEarlyAt && !record.endedEarlyAt && { endedEarlyAt }),
  };
}
