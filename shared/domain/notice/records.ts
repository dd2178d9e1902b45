import type {
  BranchId,
  CustomerId,
  DigestId,
  GroupId,
  MailId,
  NoticeId,
  ObligationId,
  StaffId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LadderStep, ObligationKind } from '../obligation/index.ts';

/** Something a member of staff is to be told about an obligation. Waits in the digest of its hour. */
export interface Notice {
  readonly type: 'notice';
  readonly id: NoticeId;
  readonly version: number;
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly recipientId: StaffId;
  /** The whole hour, within the branch's working hours, at which it is sent. */
  readonly slotAt: Instant;
  readonly step: LadderStep;
  readonly kind: ObligationKind;
  readonly obligation: { readonly customerId: CustomerId; readonly obligationId: ObligationId };
  readonly dueAt: Instant;
  readonly createdAt: Instant;
  readonly state:
    | { readonly status: 'queued' }
    | { readonly status: 'sent'; readonly mailId: MailId; readonly at: Instant }
    | { readonly status: 'suppressed'; readonly because: 'deedDone' | 'recipientLeft'; readonly at: Instant };
}

/**
 * All notices of one recipient and hour. Telling once more after it was composed opens it again with
 * a new generation.
 */
export interface Digest {
  readonly type: 'digest';
  readonly id: DigestId;
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly recipientId: StaffId;
  readonly slotAt: Instant;
  readonly generation: number;
  readonly version: number;
  readonly status: 'waiting' | 'composed';
}
