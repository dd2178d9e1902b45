import type { StaffId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import { effectiveOwner } from '../absence/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import { isReminder } from '../obligation/index.ts';
import type { LadderStep, Obligation } from '../records/obligation.ts';

type Appointments = Pick<BranchFacts, 'group' | 'branch' | 'now'>;

/**
 * Who is told at a step: first the owner, the supervisors once it is overdue or beforehand when there
 * is no open day to do it on or another agent must do it, the group's managers when it stays overdue. What nobody holds goes one level up:
 * without an owner who is still appointed the supervisors are told, without supervisors the group
 * managers. While the owner is absent, whoever stands in is told instead, else the supervisors. Of a major
 * matter both are told. For a matter its owner answers, whatever he is appointed as (首问责任制). Nobody is told of a matter that complains about them.
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
  switch (step) {
    case 'opening':
    case 'lastDay':
    case 'nextAttempt':
    case 'promisedReply':
    case 'callback': {
      const { ownerId } = obligation;
      const appointed = [...branch.followUpAgentIds, ...branch.supervisorIds, ...group.managerIds];
      const isFirstReceivers = obligation.subject?.type === 'case';
      if (!ownerId || !(isFirstReceivers || appointed.includes(ownerId))) return unique(supervisors);
      const effective = effectiveOwner(ownerId, branch, now);
      return effective !== 'supervisors' && may(effective.staffId)
        ? [effective.staffId]
        : unique(supervisors);
    }
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

/** Whether a step speaks to whoever does the work, rather than to those who look after it. */
export function tellsOwner(step: LadderStep): boolean {
  return step === 'opening' || step === 'lastDay' || isReminder(step);
}

function unique(ids: readonly StaffId[]): readonly StaffId[] {
  return [...new Set(ids)];
}
