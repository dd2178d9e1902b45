import { asId, type StaffId } from '../../kernel/ids.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type Obligation, type PendingStep, reminderIn } from '../records/obligation.ts';
import type { Instant } from '../../kernel/instant.ts';
import { reminderOf } from '../obligation/index.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Notice } from '../records/notice.ts';
import { slotFor } from './slot-for.ts';

/** What a member of staff is to be told. */
export interface NoticeToQueue {
  readonly obligation: Obligation;
  readonly step: Pick<Notice, 'step'> & Pick<PendingStep, 'fireAt'>;
  readonly recipientId: StaffId;
}

/** Queues a notice into the digest of its recipient and hour, and wakes that digest. */
export function queueNotice(
  { obligation, step, recipientId }: NoticeToQueue,
  facts: BranchFacts,
): readonly RecordChange[] {
  const { group, branch, now } = facts;
  const { subject } = obligation;
  const slotAt = slotFor(step.step, obligation.kind, facts);
  const digest = { groupId: group.id, branchId: branch.id, recipientId, slotAt };
  const notice: Notice = {
    type: 'notice',
    id: facts.newId('notice'),
    version: 1,
    ...digest,
    branchName: branch.name,
    step: step.step,
    stepAt: timeMeant(step, obligation),
    kind: obligation.kind,
    obligation: {
      customerId: obligation.customerId,
      obligationId: obligation.id,
      ...(obligation.vehicleId && { vehicleId: obligation.vehicleId }),
      ...(obligation.ownerId && { ownerId: obligation.ownerId }),
      ...(subject.type === 'case' && { caseId: asId<'case'>(subject.id) }),
      ...(obligation.visitId && { visitId: obligation.visitId }),
    },
    dueAt: obligation.dueAt,
    createdAt: now,
  };
  return [insert(notice), { op: 'wakeDigest', digest: { id: facts.newId('digest'), ...digest } }];
}

/** The time the customer was told, if the step reminds of one before it. */
function timeMeant({ step, fireAt }: NoticeToQueue['step'], obligation: Obligation): Instant {
  const reminder = reminderIn(step);
  return (reminder && reminderOf(obligation, reminder)) ?? fireAt;
}
