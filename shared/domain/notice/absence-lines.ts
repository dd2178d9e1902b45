import type { AbsenceId } from '../../kernel/ids.ts';
import { effectiveOwner } from '../absence/index.ts';
import type { Staff } from '../records/staff.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { AbsenceLine } from '../records/mail.ts';
import type { AbsenceNotice } from '../records/notice.ts';

/**
 * Whether what a notice says about an absence still holds: it lasts, and only the supervisors are left to do
 * the work.
 * @param facts of the branch the notice belongs to.
 */
export function stillUncovered(
  { absence: { agentId } }: AbsenceNotice,
  { branch, now }: Pick<BranchFacts, 'branch' | 'now'>,
): boolean {
  return effectiveOwner(agentId, branch, now) === 'supervisors';
}

/** The lines of a digest about absences: one for each absence, from its newest notice, earliest due first. */
export function absenceLinesOf(
  notices: readonly AbsenceNotice[],
  absentStaff: readonly Staff[],
): readonly AbsenceLine[] {
  const newest = new Map<AbsenceId, AbsenceNotice>();
  for (const notice of notices) newest.set(notice.absence.absenceId, notice);
  return [...newest.values()].map((notice) => lineOf(notice, absentStaff)).sort(byDue);
}

function lineOf(
  { branchName, timeZone, uncovered, absence: { absenceId, agentId, endsAt } }: AbsenceNotice,
  absentStaff: readonly Staff[],
): AbsenceLine {
  const agent = absentStaff.find(({ id }) => id === agentId);
  if (!agent) throw new Error(`Nobody is known by ${agentId}, who is absent`);
  return {
    absenceId,
    agentName: agent.name,
    branchName,
    timeZone,
    ...(endsAt && { endsAt }),
    ...uncovered,
  };
}

function byDue(left: AbsenceLine, right: AbsenceLine): number {
  if (left.firstDueAt !== right.firstDueAt) return left.firstDueAt < right.firstDueAt ? -1 : 1;
  return left.absenceId < right.absenceId ? -1 : 1;
}
