import { staffBehind } from '../records/actor.ts';
import { type Accepted, accepted } from '../records/decision.ts';
import type { RecordChange } from '../records/change.ts';
import type { BranchFacts } from '../records/facts.ts';
import { keepChanged } from './keep-absence.ts';
import type { AbsenceRecord } from '../records/absence.ts';

/** Writes that an absence is over or will not be, and by whom; from then on nobody looks after it. */
export function closeAbsence(
  absence: AbsenceRecord,
  facts: BranchFacts,
): Accepted<RecordChange, AbsenceRecord> {
  const { checkAt: _, ...rest } = absence;
  const record: AbsenceRecord = { ...rest, closedBy: staffBehind(facts.actor) };
  return accepted(keepChanged(record, facts.branch, facts.now), { ...record, version: record.version + 1 });
}
