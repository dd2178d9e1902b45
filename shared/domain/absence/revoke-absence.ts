import { type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type AbsenceStateWrong, type AbsenceUnknown, findAbsence } from './find-absence.ts';
import type { AbsenceRecord } from '../records/absence.ts';
import { closeAbsence } from './close-absence.ts';

/** Takes back an absence that has not begun. It stays on record as revoked. */
export function decideRevokeAbsence(
  stored: AbsenceRecord | undefined,
  facts: BranchFacts,
): Decision<RecordChange, AbsenceRecord, AbsenceUnknown | AbsenceStateWrong> {
  const search = findAbsence(stored, ['coming'], facts);
  if (!search.found) return refused(search.refusal);
  return closeAbsence({ ...search.found, revokedAt: facts.now }, facts);
}
