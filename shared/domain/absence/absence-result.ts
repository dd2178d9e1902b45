import type { AbsenceId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import type { Branch } from '../records/branch.ts';
import type { Facts } from '../records/facts.ts';
import type { AbsenceRecord, OwnedWindow, UncoveredWork } from '../records/absence.ts';
import { isUncovered, uncoveredBy, workDuring } from './uncovered-work.ts';

/** An absence as it is now, with what the person who entered it should know. */
export interface ChangedAbsence {
  readonly absence: AbsenceRecord;
  /** What falls into the absence, unless a deputy covers all of it. */
  readonly uncovered?: UncoveredWork;
  /** Other absences that lose their deputy through this one. */
  readonly alsoUncovered: readonly AbsenceId[];
}

/** Warns of what the absence leaves undone, judged by the work the absent person owns now. */
export function withWarnings(
  absence: AbsenceRecord,
  { absences }: Pick<Branch, 'absences'>,
  owned: readonly OwnedWindow[],
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
  };
}
