import type { StaffId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import type { BranchFacts } from '../facts.ts';
import type { LadderStep, Obligation } from '../obligation/index.ts';

type Appointments = Pick<BranchFacts, 'group' | 'branch'>;

/**
 * Who is told at a step: first the owner, the supervisors once it is overdue or beforehand when there
 * is no open day to do it on, the group's managers when it stays overdue. What nobody holds goes one level up:
 * without an owner who is still appointed the supervisors are told, without supervisors the group
 * managers.
 * @returns nobody only when the group has appointed nobody at all.
 */
export function recipientsOf(
  step: LadderStep,
  obligation: Pick<Obligation, 'ownerId'>,
  { group, branch }: Appointments,
): readonly StaffId[] {
  const supervisors = branch.supervisorIds.length > 0 ? branch.supervisorIds : group.managerIds;
  switch (step) {
    case 'opening':
    case 'lastDay':
    case 'callback': {
      const { ownerId } = obligation;
      const appointed = [...branch.followUpAgentIds, ...branch.supervisorIds];
      return ownerId && appointed.includes(ownerId) ? [ownerId] : unique(supervisors);
    }
    case 'noOpenDay':
    case 'overdue':
      return unique(supervisors);
    case 'escalation':
      return unique(group.managerIds.length > 0 ? group.managerIds : branch.supervisorIds);
    default:
      return assertNever(step);
  }
}

function unique(ids: readonly StaffId[]): readonly StaffId[] {
  return [...new Set(ids)];
}
