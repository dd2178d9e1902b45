import type { StaffId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { endOfDay, localDateOf, startOfDay } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type ChangedAbsence, withWarnings } from './absence-result.ts';
import { type AbsenceOverlap, checkOverlap } from './check-dates.ts';
import { checkDeputy, type DeputyRefusal, worksAt } from './check-deputy.ts';
import { checkedNext, keepNew } from './keep-absence.ts';
import type { AbsenceRecord, OwnedWindow } from '../records/absence.ts';

export interface AssignAbsence {
  readonly agentId: StaffId;
  /** First and last local day off. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly deputyId?: StaffId;
  readonly reason?: string;
}

export type AssignAbsenceRefusal =
  | { readonly code: 'absent-person-not-active-here'; readonly data: { readonly staffId: StaffId } }
  | { readonly code: 'absence-ends-before-start' }
  | { readonly code: 'absence-starts-in-past'; readonly data: { readonly today: LocalDate } }
  | AbsenceOverlap
  | DeputyRefusal;

/** What is looked up beside the branch. */
export interface AbsenceKnowledge {
  /** Those named by the command, as far as the group has them. */
  readonly staff: readonly Staff[];
  /** The open work the absent person owns. */
  readonly owned: readonly OwnedWindow[];
  /** All branches of the group: the deputy may be absent at another. */
  readonly branches?: readonly Branch[];
}

/**
 * Records that a person is off duty from the start of one local day to the end of another, and names the
 * deputy. Without a deputy the supervisors do the work, and the answer says what falls into the
 * absence. Owners stay owners and no due date moves.
 */
export function decideAssignAbsence(
  command: AssignAbsence,
  { staff, ...known }: AbsenceKnowledge,
  facts: BranchFacts,
): Decision<RecordChange, ChangedAbsence, AssignAbsenceRefusal> {
  const { agentId, deputyId, startsOn, endsOn, reason } = command;
  const { branch, now } = facts;
  const agent = staff.find(({ id }) => id === agentId);
  if (!agent || !worksAt(agent, branch.id)) {
    return refused({ code: 'absent-person-not-active-here', data: { staffId: agentId } });
  }
  if (endsOn < startsOn) return refused({ code: 'absence-ends-before-start' });
  const today = localDateOf(now, branch.timeZone);
  if (startsOn < today) return refused({ code: 'absence-starts-in-past', data: { today } });

  const startsAt = startOfDay(startsOn, branch.timeZone);
  const endsAt = endOfDay(endsOn, branch.timeZone);
  const period = { from: startsAt, until: endsAt };
  const deputy = staff.find(({ id }) => id === deputyId);
  const refusal =
    checkOverlap(agentId, period, branch.absences) ??
    (deputyId
      ? checkDeputy({ agentId, deputyId, department: agent.department, period }, deputy, branch)
      : undefined);
  if (refusal) return refused(refusal);

  const by = staffBehind(facts.actor);
  const entered: AbsenceRecord = {
    type: 'absence',
    id: facts.newId('absence'),
    groupId: facts.group.id,
    branchId: branch.id,
    version: 1,
    agentId,
    department: agent.department,
    ...(deputyId && { deputyId }),
    deputies: deputyId ? [{ deputyId, namedBy: by, namedAt: now }] : [],
    startsOn,
    startsAt,
    endsOn,
    endsAt,
    assignedBy: by,
    assignedAt: now,
    ...(reason && { reason }),
  };
  const record = checkedNext(entered, branch.timeZone, now);
  return accepted(keepNew(record, branch, now), withWarnings(record, branch, known, facts));
}
