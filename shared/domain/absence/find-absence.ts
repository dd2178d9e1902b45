import type { Instant } from '../../kernel/instant.ts';
import { type AbsenceState, absenceState } from './period.ts';
import type { AbsenceRecord } from './records.ts';

export interface AbsenceUnknown {
  readonly code: 'absence-unknown';
}

/** `expected`: the states the command is for. */
export interface AbsenceStateWrong {
  readonly code: 'absence-state-wrong';
  readonly data: { readonly state: AbsenceState; readonly expected: readonly AbsenceState[] };
}

type Search =
  | { readonly found: AbsenceRecord }
  | { readonly found?: never; readonly refusal: AbsenceUnknown | AbsenceStateWrong };

/** The absence, if there is one and it is in one of the states. */
export function findAbsence(
  record: AbsenceRecord | undefined,
  expected: readonly AbsenceState[],
  now: Instant,
): Search {
  if (!record) return { refusal: { code: 'absence-unknown' } };
  const state = absenceState(record, now);
  if (expected.includes(state)) return { found: record };
  return { refusal: { code: 'absence-state-wrong', data: { state, expected } } };
}
