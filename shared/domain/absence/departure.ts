import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import type { Facts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { worksAt } from './check-deputy.ts';
import { asBranchKnows } from './find-absence.ts';
import { keepChanged, keepNew } from './keep-absence.ts';
import { absenceState } from './period.ts';
import type { Absence, AbsenceRecord } from '../records/absence.ts';

/** Only a supervisor reopens a case that was closed that long ago, and sees whose it was. */
const DAYS_KEPT_OPEN = 31;

/**
 * A person who left a branch, or lost their roles there, is absent there from then on (A.3 no. 15). The
 * supervisors do what this person owns and what comes back to them. They are told every working day and may
 * name one deputy for all of it. A person who works there again gets the work back.
 * @param branches every branch of the group.
 */
export function followStaff(
  before: Staff,
  after: Staff,
  branches: readonly Branch[],
  facts: Facts,
): readonly RecordChange[] {
  return branches.flatMap((branch) => {
    if (isThere(after, branch.id)) return comeBack(after, branch, facts);
    return worksAt(before, branch.id) ? depart(after, branch, facts) : [];
  });
}

/** Managers of the group see the work of every branch. */
function isThere(member: Staff, branchId: Branch['id']): boolean {
  const manages = member.status === 'active' && member.roles.some(({ role }) => role === 'groupManager');
  return manages || worksAt(member, branchId);
}

function depart(
  { id: agentId, groupId, department }: Staff,
  branch: Branch,
  facts: Facts,
): readonly RecordChange[] {
  const { now } = facts;
  const record: AbsenceRecord = {
    type: 'absence',
    id: facts.newId('absence'),
    groupId,
    branchId: branch.id,
    version: 1,
    agentId,
    department,
    deputies: [],
    startsOn: localDateOf(now, branch.timeZone),
    startsAt: now,
    assignedBy: staffBehind(facts.actor),
    assignedAt: now,
    checkAt: now,
  };
  return keepNew(record, branch, now);
}

function comeBack({ id }: Staff, branch: Branch, { now }: Facts): readonly RecordChange[] {
  const isGone = (absence: Absence) =>
    absence.agentId === id && !absence.endsAt && absenceState(absence, now) === 'running';
  if (!branch.absences.some(isGone)) return [];
  const absences = branch.absences.map((absence) =>
    isGone(absence) ? { ...absence, endedEarlyAt: now } : absence,
  );
  return [replace({ ...branch, absences })];
}

/**
 * Ends the absence of a person who left. It ends once they work there again, or once they own nothing and
 * nothing can come back to them.
 * @returns undefined while it lasts, and for an absence with an end of its own.
 */
export function endedDeparture(
  record: AbsenceRecord,
  hasWork: boolean,
  branch: Branch,
  now: Instant,
): readonly RecordChange[] | undefined {
  if (record.endsAt) return undefined;
  const { checkAt: _, ...known } = asBranchKnows(record, branch);
  if (known.endedEarlyAt) return [replace<AbsenceRecord>(known)];
  const isLongAgo = now >= plusMinutes(record.startsAt, DAYS_KEPT_OPEN * 24 * 60);
  return isLongAgo && !hasWork ? keepChanged({ ...known, endedEarlyAt: now }, branch, now) : undefined;
}
