import type { StaffId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import { effectiveOwner } from '../absence/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import { isReminder, type LadderStep, type Obligation, type Reminder } from '../records/obligation.ts';

type Appointments = Pick<BranchFacts, 'group' | 'branch' | 'now'>;

/**
 * Who is told at a step. First the owner. The supervisors once it is overdue, or earlier when there is
 * no open day to do it on or another agent must do it. The group's managers when it stays overdue. Without an
 * owner who is still appointed, the supervisors are told; without supervisors, the group managers.
 * While the owner is absent, the deputy is told instead, or the supervisors if there is none.
 * Supervisors and managers are both told of a major matter. The owner of a matter answers for it in any role
 * (首问责任制). Nobody is told of a matter that complains about them.
 * @returns nobody only when the group has appointed nobody at all.
 */
export function recipientsOf(
  step: LadderStep,
  obligation: Pick<Obligation, 'ownerId' | 'hiddenFromId'> & Partial<Pick<Obligation, 'subject'>>,
  { group, branch, now }: Appointments,
): readonly StaffId[] {
  const may = (id: StaffId) => id !== obligation.hiddenFromId;
  const managers = group.managerIds.filter(may);
  const appointedSupervisors = branch.supervisorIds.filter(may);
  const supervisors = appointedSupervisors.length > 0 ? appointedSupervisors : managers;
  if (tellsOwner(step)) {
    const { ownerId } = obligation;
    const appointed = [...branch.followUpAgentIds, ...branch.supervisorIds, ...group.managerIds];
    const isFirstReceivers = obligation.subject?.type === 'case';
    if (!ownerId || !(isFirstReceivers || appointed.includes(ownerId))) return unique(supervisors);
    const effective = effectiveOwner(ownerId, branch, now);
    return effective !== 'supervisors' && may(effective.staffId) ? [effective.staffId] : unique(supervisors);
  }
  switch (step) {
    case 'noOpenDay':
    case 'anotherAgent':
    case 'overdue':
      return unique(supervisors);
    case 'escalation':
      return unique(managers.length > 0 ? managers : appointedSupervisors);
    case 'majorMatter':
      return unique([...appointedSupervisors, ...managers]);
    default:
      return assertNever(step);
  }
}

/** Whether a step is for the person who does the work, and not for those who oversee it. */
export function tellsOwner(step: LadderStep): step is 'opening' | 'lastDay' | Reminder {
  return step === 'opening' || step === 'lastDay' || isReminder(step);
}

function unique(ids: readonly StaffId[]): readonly StaffId[] {
  return [...new Set(ids)];
}
