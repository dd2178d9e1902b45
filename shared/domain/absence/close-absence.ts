import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import {
  type AbsenceOfFormerStaff,
  type AbsenceStateWrong,
  type AbsenceUnknown,
  findAbsence,
} from './find-absence.ts';
import { keepChanged } from './keep-absence.ts';
import type { AbsenceRecord } from '../records/absence.ts';

/** Takes back an absence that has not begun. It stays on record as revoked. */
export function decideRevokeAbsence(
  stored: AbsenceRecord | undefined,
  facts: BranchFacts,
): Decision<RecordChange, AbsenceRecord, AbsenceUnknown | AbsenceStateWrong> {
  const search = findAbsence(stored, ['coming'], facts);
  if (!search.found) return refused(search.refusal);
  return close({ ...search.found, revokedAt: facts.now }, facts);
}

/** Ends a running absence now. The owner does the work again. */
export function decideEndAbsence(
  stored: AbsenceRecord | undefined,
  facts: BranchFacts,
): Decision<RecordChange, AbsenceRecord, AbsenceUnknown | AbsenceStateWrong | AbsenceOfFormerStaff> {
  const search = findAbsence(stored, ['running'], facts);
  if (!search.found) return refused(search.refusal);
  if (!search.found.endsAt) return refused({ code: 'absence-of-former-staff' });
  return close({ ...search.found, endedEarlyAt: facts.now }, facts);
}

function close(absence: AbsenceRecord, facts: BranchFacts) {
  const { checkAt: _, ...rest } = absence;
  const record: AbsenceRecord = { ...rest, closedBy: staffBehind(facts.actor) };
  return accepted(keepChanged(record, facts.branch, facts.now), { ...record, version: record.version + 1 });
}
