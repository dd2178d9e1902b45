import type {
  AbsenceId,
  BranchId,
  CaseId,
  CustomerId,
  DigestId,
  GroupId,
  MailId,
  NoticeId,
  ObligationId,
  StaffId,
  VehicleId,
  VisitId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';
import type { UncoveredWork } from './absence.ts';
import type { ConsentChannel, ConsentPurpose } from './consent.ts';
import type { LadderStep, ObligationKind } from './obligation.ts';

/** What every notice has. It waits in the digest of its hour. */
interface NoticeBase {
  readonly id: NoticeId;
  readonly version: number;
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  /** As it was called then: one digest may tell of several branches. */
  readonly branchName: string;
  readonly recipientId: StaffId;
  /** When it is sent: see `slotFor`. */
  readonly slotAt: Instant;
  readonly createdAt: Instant;
}

/**
 * What became of a notice: told in a mail, or left out. It is kept by the history line of the digest; the notice itself
 * is removed, so that a digest holds only what is still to be told.
 */
export const NOTICE_FATES = [
  'told',
  'deedDone',
  'reassigned',
  'recipientLeft',
  'covered',
  'handedOver',
  'hidden',
] as const;
export type NoticeFate = (typeof NOTICE_FATES)[number];

/** Where a digest is found: one recipient's and hour's. */
export type DigestPlace = Pick<Digest, 'recipientId' | 'slotAt'>;

/**
 * What a notice about an obligation tells: a step of its ladder, or (`calledOff`) that somebody who is not senior ended
 * it undone, with a proof.
 */
export type NoticeStep = LadderStep | 'calledOff';

/** Something a member of staff is to be told about an obligation. */
export interface Notice extends NoticeBase {
  readonly type: 'notice';
  readonly step: NoticeStep;
  /** The moment the step was meant for; of a callback or a promised reply, the one the customer was told. */
  readonly stepAt: Instant;
  readonly kind: ObligationKind;
  /** What it is about, with all that is looked up when the digest is written. */
  readonly obligation: {
    readonly customerId: CustomerId;
    readonly obligationId: ObligationId;
    readonly vehicleId?: VehicleId;
    readonly ownerId?: StaffId;
    /** The matter it is owed for, where it is owed for one. */
    readonly caseId?: CaseId;
    /** The visit it is owed for, where it is owed for one. */
    readonly visitId?: VisitId;
  };
  readonly dueAt: Instant;
}

/** Tells the supervisors that a person is absent and nobody does the work. */
export interface AbsenceNotice extends NoticeBase {
  readonly type: 'absenceNotice';
  readonly absence: {
    readonly absenceId: AbsenceId;
    readonly agentId: StaffId;
    /** Absent for a person who left. */
    readonly endsAt?: Instant;
  };
  readonly timeZone: TimeZone;
  /** As it was when the notice was queued. */
  readonly uncovered: UncoveredWork;
}

/** Tells the supervisors what a customer no longer wants, and what was cancelled with it. */
export interface StopNotice extends NoticeBase {
  readonly type: 'stopNotice';
  readonly stop: {
    readonly customerId: CustomerId;
    readonly purposes: readonly ConsentPurpose[];
    readonly channels: readonly ConsentChannel[];
    readonly cancelledFollowUps: number;
    readonly discardedLetters: number;
  };
  readonly timeZone: TimeZone;
}

/** What a digest may hold. */
export type AnyNotice = Notice | AbsenceNotice | StopNotice;

/**
 * What one recipient is told at one hour: its notices wait beside it until they are told. Telling once more after it was
 * composed opens it again.
 */
export interface Digest {
  readonly type: 'digest';
  readonly id: DigestId;
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly recipientId: StaffId;
  readonly slotAt: Instant;
  readonly version: number;
  readonly status: 'waiting' | 'composed';
  /** The mails it was told in so far, for export and erasure. */
  readonly mailIds?: readonly MailId[];
  /** The digests that tell some of it instead: such traces lead on there. */
  readonly handedTo?: readonly DigestPlace[];
}
