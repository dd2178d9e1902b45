import type {
  AbsenceId,
  BranchId,
  CaseId,
  CustomerId,
  GroupId,
  LetterId,
  MailId,
  ObligationId,
  StaffId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';
import type { StatementKind } from './call-outcomes.ts';
import type { CaseLevel } from './case.ts';
import type { Language } from './roles.ts';
import type { ConsentChannel, ConsentPurpose } from './consent.ts';
import type { NoticeStep } from './notice.ts';
import type { ObligationKind } from './obligation.ts';
import { inStateOf } from './in-state.ts';

/** The matter a line is about, as it was when the digest was composed. */
export interface DigestMatter {
  readonly caseId: CaseId;
  readonly kind: StatementKind;
  readonly level: CaseLevel;
  /** In the customer's words, their beginning. */
  readonly words: string;
}

/** The visit a line is about. */
export interface DigestVisit {
  readonly visitedOn: LocalDate;
  /** What was done or asked for. */
  readonly work: readonly string[];
}

/** Until when something about the matter must be done. */
export interface DigestDeadline {
  readonly kind: ObligationKind;
  readonly dueAt: Instant;
}

/**
 * One line of a digest: everything needed to write it, nothing to look up. It is about a matter, a visit or a customer,
 * and says what people must know to act without looking anything up.
 */
export interface DigestLine {
  /** The furthest step told of. */
  readonly step: NoticeStep;
  readonly kind: ObligationKind;
  /** Absent in mails composed before it was kept. */
  readonly branchId?: BranchId;
  readonly branchName: string;
  readonly timeZone: TimeZone;
  readonly customerId: CustomerId;
  readonly obligationId: ObligationId;
  readonly customerName: string;
  /** A number the customer may be called on. */
  readonly phoneNumber?: string;
  readonly plateNumber?: string;
  readonly vehicleModel?: string;
  readonly matter?: DigestMatter;
  readonly visit?: DigestVisit;
  readonly ownerName?: string;
  readonly dueAt: Instant;
  /** Everything that runs for the matter, the nearest first. Absent where there is but this. */
  readonly deadlines?: readonly DigestDeadline[];
  /** The time agreed with the customer; present on lines that remind of one only. */
  readonly callbackAt?: Instant;
  /** When the customer may expect a reply; present on lines that remind of one only. */
  readonly promisedAt?: Instant;
}

/** A person is absent without a deputy: one card of a digest for supervisors. */
export interface AbsenceLine {
  readonly absenceId: AbsenceId;
  readonly agentName: string;
  readonly branchName: string;
  readonly timeZone: TimeZone;
  /** The last day off is the one before this moment. Absent for a person who left. */
  readonly endsAt?: Instant;
  /** Open tasks that fall into the absence, and those of them due before it ends. */
  readonly tasks: number;
  readonly dueMeanwhile: number;
  readonly firstDueAt: Instant;
}

/** What a customer no longer wants: one card of a digest for supervisors. */
export interface StopLine {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly branchName: string;
  readonly timeZone: TimeZone;
  readonly saidAt: Instant;
  readonly purposes: readonly ConsentPurpose[];
  readonly channels: readonly ConsentChannel[];
  readonly cancelledFollowUps: number;
  readonly discardedLetters: number;
}

/** A letter to a customer; its words are in the copy kept of it. */
export interface LetterContent {
  readonly template: 'letter';
  readonly customerId: CustomerId;
  readonly letterId: LetterId;
}

/** What a mail says, as data; rendered when it is sent, the same way every time. */
export type MailContent = DigestContent | LetterContent;

/** The notices of one recipient and hour. */
export interface DigestContent {
  readonly template: 'noticeDigest';
  readonly branchName: string;
  readonly timeZone: TimeZone;
  readonly slotAt: Instant;
  /** When the lines were true. */
  readonly composedAt: Instant;
  /** Where the client of the group is; absent where none is set. */
  readonly clientUrl?: string;
  readonly lines: readonly DigestLine[];
  /** Left out where there is none. */
  readonly absences?: readonly AbsenceLine[];
  /** Left out where there is none. */
  readonly stops?: readonly StopLine[];
}

/** What stays the same of a mail, and how often it was tried. */
export interface MailBase {
  readonly type: 'mail';
  readonly id: MailId;
  readonly version: number;
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  /** `staff` mail may rather arrive twice than not at all; `customer` mail is never sent again blindly. */
  readonly audience: 'staff' | 'customer';
  readonly recipientId: StaffId | CustomerId;
  readonly to: { readonly name: string; readonly email: string };
  readonly language: Language;
  readonly content: MailContent;
  readonly createdAt: Instant;
  /** How often sending was begun. */
  readonly attempts: number;
  /** How often it was sent again because its outcome was unknown. Left out where it never was. */
  readonly resent?: number;
}

export type MailState =
  | {
      readonly status: 'pending';
      /** Not to be tried earlier. */
      readonly notBeforeAt: Instant;
      /** When the sweep announces it again, or sends it itself, if nobody has taken it by then. */
      readonly wakeAt: Instant;
      /** When the sweep announced it. Absent while only its creation or an attempt did. */
      readonly announcedAgainAt?: Instant;
    }
  | {
      readonly status: 'sending';
      readonly attemptId: string;
      readonly leaseUntilAt: Instant;
    }
  | {
      readonly status: 'unknown';
      readonly attemptId: string;
      readonly graceUntilAt: Instant;
      /** Since when people know that the outcome is unknown. Customer mail only. */
      readonly shownAt?: Instant;
    }
  | { readonly status: 'sent'; readonly messageId: string; readonly sentAt: Instant }
  | { readonly status: 'delivered'; readonly messageId: string; readonly deliveredAt: Instant }
  | {
      readonly status: 'bounced';
      readonly messageId: string;
      readonly bouncedAt: Instant;
      /** The address will fail next time too. */
      readonly hard: boolean;
    }
  | { readonly status: 'complained'; readonly messageId: string; readonly complainedAt: Instant }
  | { readonly status: 'failed'; readonly failedAt: Instant; readonly reason: MailFailure };

/**
 * An outgoing e-mail. SES has no idempotency: a crash while `sending` leaves an unknown outcome,
 * which an SES event with our tag resolves, or the end of a grace period.
 */
export type Mail = MailBase & MailState;

/**
 * Why a mail will not be tried again. `refused`: SES does not take it (address, content, unverified sender).
 * `rejected`: SES took it and discarded it (virus). `unwritable`: we could not render it. `neverConfirmed`:
 * tried as often as is sensible, each time with an unknown outcome. `contactStopped`: when it was to go out
 * its reader might no longer be written to.
 */
export const MAIL_FAILURES = [
  'refused',
  'rejected',
  'unwritable',
  'neverConfirmed',
  'contactStopped',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** The mail in another state. */
export const mailInState = inStateOf<MailBase, MailState>({
  type: true,
  id: true,
  version: true,
  groupId: true,
  branchId: true,
  audience: true,
  recipientId: true,
  to: true,
  language: true,
  content: true,
  createdAt: true,
  attempts: true,
  resent: true,
});
