import type { AbsenceId, BranchId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import type { Branch } from '../records/branch.ts';
import type { Facts } from '../records/facts.ts';
import type { Absence, AbsenceRecord, OwnedWindow, UncoveredWork } from '../records/absence.ts';
import { periodOf, shared } from './period.ts';
import { isUncovered, uncoveredBy, workDuring } from './uncovered-work.ts';

/** An absence as it is now, with what the person who entered it should know. */
export interface ChangedAbsence {
  readonly absence: AbsenceRecord;
  /** What falls into the absence, unless a deputy covers all of it. */
  readonly uncovered?: UncoveredWork;
  /** Other absences that lose their deputy through this one. */
  readonly alsoUncovered: readonly AbsenceId[];
  /** When the deputy is absent at other branches meanwhile. */
  readonly deputyAbsent: readonly AbsentElsewhere[];
}

/** Why somebody is off duty elsewhere is told there only. */
export type AbsentElsewhere = Pick<Absence, 'startsAt' | 'endsAt'> & { readonly branchId: BranchId };

/** What the warnings are judged by. */
interface Known {
  readonly owned: readonly OwnedWindow[];
  /** All branches of the group. */
  readonly branches?: readonly Branch[];
}

/** Warns of what the absence leaves undone, judged by the work the absent person owns now. */
export function withWarnings(
  absence: AbsenceRecord,
  { id: branchId, absences }: Pick<Branch, 'id' | 'absences'>,
  { owned, branches = [] }: Known,
  { actor, now }: Pick<Facts, 'actor' | 'now'>,
): ChangedAbsence {
  const all = [...absences.filter(({ id }) => id !== absence.id), absence];
  const uncovered = isUncovered(absence, all, now)
    ? workDuring(absence, owned, staffBehind(actor))
    : undefined;
  return {
    absence,
    ...(uncovered && { uncovered }),
    alsoUncovered: uncoveredBy(absence.agentId, all, now),
    deputyAbsent: branches.filter(({ id }) => id !== branchId).flatMap((branch) => absentAt(branch, absence)),
  };
}

function absentAt({ id: branchId, absences }: Branch, absence: AbsenceRecord): readonly AbsentElsewhere[] {
  return absences
    .filter(({ agentId }) => agentId === absence.deputyId)
    .filter((other) => shared(periodOf(other), periodOf(absence)))
    .map(({ startsAt, endsAt }) => ({ branchId, startsAt, ...(endsAt && { endsAt }) }));
}
