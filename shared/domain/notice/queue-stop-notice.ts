import type { StaffId } from '../../kernel/ids.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { StopNotice } from '../records/notice.ts';
import { nextSlot } from './slot-for.ts';

/** Queues what a supervisor is to know of a stop into the digest of the next hour the branch is at work. */
export function queueStopNotice(
  stop: StopNotice['stop'],
  recipientId: StaffId,
  facts: BranchFacts,
): readonly RecordChange[] {
  const { group, branch, now } = facts;
  const slotAt = nextSlot(facts);
  const digest = { groupId: group.id, branchId: branch.id, recipientId, slotAt };
  const notice: StopNotice = {
    type: 'stopNotice',
    id: facts.newId('notice'),
    version: 1,
    ...digest,
    branchName: branch.name,
    stop,
    timeZone: branch.timeZone,
    createdAt: now,
  };
  return [insert(notice), { op: 'wakeDigest', digest: { id: facts.newId('digest'), ...digest } }];
}
