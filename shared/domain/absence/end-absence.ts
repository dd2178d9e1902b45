import { type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import {
  type AbsenceOfFormerStaff,
  type AbsenceStateWrong,
  type AbsenceUnknown,
  findAbsence,
} from './find-absence.ts';
import type { AbsenceRecord } from '../records/absence.ts';
import { closeAbsence } from './close-absence.ts';

/** Ends a running absence now. The owner does the work again. */
export function decideEndAbsence(
  stored: AbsenceRecord | undefined,
  facts: BranchFacts,
): Decision<RecordChange, AbsenceRecord, AbsenceUnknown | AbsenceStateWrong | AbsenceOfFormerStaff> {
  const search = findAbsence(stored, ['running'], facts);
  if (!search.found) return refused(search.refusal);
  if (!search.found.endsAt) return refused({ code: 'absence-of-former-staff' });
  return closeAbsence({ ...search.found, endedEarlyAt: facts.now }, facts);
}
