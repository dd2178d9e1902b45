import type { AbsenceId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { effectiveOwner } from './effective-owner.ts';
import { periodOf, shared } from './period.ts';
import type { Absence, OwnedWindow, UncoveredWork } from '../records/absence.ts';

/**
 * What an absence leaves undone, given the open work the absent person owns.
 * @param readerId who is told. Complaints about that person are not counted.
 * @returns undefined when no work is due meanwhile.
 */
export function workDuring(
  absence: Pick<Absence, 'startsAt' | 'endsAt' | 'endedEarlyAt' | 'revokedAt'>,
  owned: readonly OwnedWindow[],
  readerId: StaffId,
): UncoveredWork | undefined {
  const { until } = periodOf(absence);
  const left = owned
    .filter(({ opensAt, hiddenFromId }) => opensAt < until && hiddenFromId !== readerId)
    .sort(byDue);
  const [first] = left;
  if (!first) return undefined;
  const dueMeanwhile = left.filter(({ dueAt }) => dueAt <= until).length;
  return { tasks: left.length, dueMeanwhile, firstDueAt: first.dueAt };
}

/**
 * Whether there is a moment from `now` on, while the absence lasts, when only the supervisors are left to do
 * the work.
 */
export function isUncovered(absence: Absence, absences: readonly Absence[], now: Instant): boolean {
  const period = shared(periodOf(absence), { from: now, until: periodOf(absence).until });
  if (!period) return false;
  // Who does the work changes only where an absence begins or ends.
  const moments = absences.flatMap((other) => [periodOf(other).from, periodOf(other).until]);
  return [period.from, ...moments]
    .filter((at) => at >= period.from && at < period.until)
    .some((at) => effectiveOwner(absence.agentId, { absences }, at) === 'supervisors');
}

/**
 * The other absences that fall to the supervisors through this one: their deputy, directly or through others,
 * is the person now absent.
 */
export function uncoveredBy(
  agentId: StaffId,
  absences: readonly Absence[],
  now: Instant,
): readonly AbsenceId[] {
  const without = absences.filter((absence) => absence.agentId !== agentId);
  return absences
    .filter((absence) => absence.agentId !== agentId && isUncovered(absence, absences, now))
    .filter((absence) => !isUncovered(absence, without, now))
    .map(({ id }) => id);
}

function byDue(left: OwnedWindow, right: OwnedWindow): number {
  if (left.dueAt === right.dueAt) return 0;
  return left.dueAt < right.dueAt ? -1 : 1;
}
