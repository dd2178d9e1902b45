import type { StaffId } from '../../kernel/ids.ts';
import type { AbsenceRecord, UncoveredWork } from '../records/absence.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { AbsenceNotice } from '../records/notice.ts';
import { nextSlot } from './slot-for.ts';

/** Queues what a supervisor is to know of an absence into the digest of the next hour the branch is at work. */
export function queueAbsenceNotice(
  { id: absenceId, agentId, endsAt }: AbsenceRecord,
  uncovered: UncoveredWork,
  recipientId: StaffId,
  facts: BranchFacts,
): readonly RecordChange[] {
  const { group, branch, now } = facts;
  const slotAt = nextSlot(facts);
  const digest = { groupId: group.id, branchId: branch.id, recipientId, slotAt };
  const notice: AbsenceNotice = {
    type: 'absenceNotice',
    id: facts.newId('notice'),
    version: 1,
    ...digest,
    branchName: branch.name,
    absence: { absenceId, agentId, ...(endsAt && { endsAt }) },
    timeZone: branch.timeZone,
    uncovered,
    createdAt: now,
  };
  return [insert(notice), { op: 'wakeDigest', digest: { id: facts.newId('digest'), ...digest } }];
}
