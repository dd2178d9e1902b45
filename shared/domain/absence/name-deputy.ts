import type { StaffId } from '../../kernel/ids.ts';
import { latest } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type ChangedAbsence, withWarnings } from './absence-result.ts';
import type { AbsenceKnowledge } from './assign-absence.ts';
import { checkDeputy, type DeputyRefusal } from './check-deputy.ts';
import { type AbsenceStateWrong, type AbsenceUnknown, findAbsence } from './find-absence.ts';
import { keepChanged } from './keep-absence.ts';
import { periodOf } from './period.ts';
import type { AbsenceRecord } from '../records/absence.ts';

export type NameDeputyRefusal = AbsenceUnknown | AbsenceStateWrong | DeputyRefusal;

/**
 * Names the deputy for the rest of an absence, in place of the one named before. All deputies stay on
 * record.
 */
export function decideNameDeputy(
  stored: AbsenceRecord | undefined,
  deputyId: StaffId,
  { staff, ...known }: AbsenceKnowledge,
  facts: BranchFacts,
): Decision<RecordChange, ChangedAbsence, NameDeputyRefusal> {
  const { branch, now } = facts;
  const search = findAbsence(stored, ['coming', 'running'], facts);
  if (!search.found) return refused(search.refusal);
  const { agentId, department, startsAt, deputies } = search.found;
  const { until } = periodOf(search.found);

  const others = branch.absences.filter(({ id }) => id !== search.found.id);
  const refusal = checkDeputy(
    { agentId, deputyId, department, period: { from: latest(startsAt, now), until } },
    staff.find(({ id }) => id === deputyId),
    { id: branch.id, absences: others },
  );
  if (refusal) return refused(refusal);

  const naming = { deputyId, namedBy: staffBehind(facts.actor), namedAt: now };
  const record = { ...search.found, deputyId, deputies: [...deputies, naming] };
  const result = { ...record, version: record.version + 1 };
  return accepted(keepChanged(record, branch, now), withWarnings(result, branch, known, facts));
}
