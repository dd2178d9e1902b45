import type {
  BranchId,
  CustomerId,
  DigestId,
  GroupId,
  MailId,
  NoticeId,
  ObligationId,
  StaffId,
  VehicleId,
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
  /** As it was called then: one digest may tell of several branches. */
  readonly branchName: string;
  readonly recipientId: StaffId;
  /** When it is sent: see `slotFor`. */
  readonly slotAt: Instant;
  readonly step: LadderStep;
  /** The moment the step was meant for; of a callback, the one agreed with the customer. */
  readonly stepAt: Instant;
  readonly kind: ObligationKind;
  /** What it is about, with all that is looked up when the digest is written. */
  readonly obligation: {
    readonly customerId: CustomerId;
    readonly obligationId: ObligationId;
    readonly vehicleId?: VehicleId;
    readonly ownerId?: StaffId;
  };
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
