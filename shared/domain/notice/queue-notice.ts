import type { StaffId } from '../../kernel/ids.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { OpenObligation, PendingStep } from '../records/obligation.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Notice } from '../records/notice.ts';
import { slotFor } from './slot-for.ts';

/** What a member of staff is to be told. */
export interface NoticeToQueue {
  readonly obligation: OpenObligation;
  readonly step: PendingStep;
  readonly recipientId: StaffId;
}

/** Queues a notice into the digest of its recipient and hour, and wakes that digest. */
export function queueNotice(
  { obligation, step, recipientId }: NoticeToQueue,
  facts: BranchFacts,
): readonly RecordChange[] {
  const { group, branch, now } = facts;
  const slotAt = slotFor(step.step, facts);
  const digest = { groupId: group.id, branchId: branch.id, recipientId, slotAt };
  const notice: Notice = {
    type: 'notice',
    id: facts.newId('notice'),
    version: 1,
    ...digest,
    branchName: branch.name,
    step: step.step,
    stepAt: step.fireAt,
    kind: obligation.kind,
    obligation: {
      customerId: obligation.customerId,
      obligationId: obligation.id,
      ...(obligation.vehicleId && { vehicleId: obligation.vehicleId }),
      ...(obligation.ownerId && { ownerId: obligation.ownerId }),
    },
    dueAt: obligation.dueAt,
    createdAt: now,
  };
  return [insert(notice), { op: 'wakeDigest', digest: { id: facts.newId('digest'), ...digest } }];
}
