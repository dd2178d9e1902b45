import type { StaffId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import { effectiveOwner } from '../absence/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type Lead, type Obligation, type Reminder, reminderIn } from '../records/obligation.ts';
import type { NoticeStep } from '../records/notice.ts';
import { isMissedClock } from './urgency.ts';

type Appointments = Pick<BranchFacts, 'group' | 'branch' | 'now'>;

/** What of an obligation says who is told. */
type ToldOf = Pick<Obligation, 'ownerId' | 'hiddenFromId'> & Partial<Pick<Obligation, 'subject' | 'kind'>>;

/**
 * Who is told at a step. First the owner. The supervisors once it is overdue, or earlier when there is
 * no open day to do it on or another agent must do it. The group's managers when it stays overdue. Without an
 * owner who is still appointed, the supervisors are told; without supervisors, the group managers.
 * While the owner is absent, the deputy is told instead, or the supervisors if there is none.
 * Of a major matter the owner, supervisors and managers are told; of a missed deadline by the clock, the owner and the
 * supervisors: a matter of hours must not wait until somebody hands the news on. The owner of a matter answers for
 * it in any role (首问责任制). Nobody is told of a matter that complains about them.
 * @returns nobody only when the group has appointed nobody at all.
 */
export function recipientsOf(
  step: NoticeStep,
  obligation: ToldOf,
  { group, branch, now }: Appointments,
): readonly StaffId[] {
  const may = (id: StaffId) => id !== obligation.hiddenFromId;
  const managers = group.managerIds.filter(may);
  const appointedSupervisors = branch.supervisorIds.filter(may);
  const supervisors = appointedSupervisors.length > 0 ? appointedSupervisors : managers;
  const owner = whoDoesIt(obligation, { group, branch, now });
  const doer = owner !== undefined && may(owner) ? [owner] : [];
  if (tellsOwner(step)) return doer.length > 0 ? doer : unique(supervisors);
  switch (step) {
    case 'noOpenDay':
    case 'calledOff':
    case 'anotherAgent':
      return unique(supervisors);
    case 'overdue':
      return unique(
        obligation.kind && isMissedClock(step, obligation.kind) ? [...doer, ...supervisors] : supervisors,
      );
    case 'escalation':
      return unique(managers.length > 0 ? managers : appointedSupervisors);
    case 'majorMatter':
      return unique([...doer, ...appointedSupervisors, ...managers]);
    default:
      return assertNever(step);
  }
}

/** The owner while appointed, or who stands in. Nobody where the supervisors hold the work. */
function whoDoesIt({ ownerId, subject }: ToldOf, { group, branch, now }: Appointments): StaffId | undefined {
  const appointed = [...branch.followUpAgentIds, ...branch.supervisorIds, ...group.managerIds];
  const isFirstReceivers = subject?.type === 'case';
  if (!ownerId || !(isFirstReceivers || appointed.includes(ownerId))) return undefined;
  const effective = effectiveOwner(ownerId, branch, now);
  return effective === 'supervisors' ? undefined : effective.staffId;
}

/** Whether a step is for the person who does the work, and not for those who oversee it. */
export function tellsOwner(step: NoticeStep): step is 'opening' | 'lastDay' | Reminder | Lead {
  return step === 'opening' || step === 'lastDay' || reminderIn(step) !== undefined;
}

function unique(ids: readonly StaffId[]): readonly StaffId[] {
  return [...new Set(ids)];
}
