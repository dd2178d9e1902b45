import type {
  BranchId,
  CallId,
  CaseId,
  CustomerId,
  FollowUpId,
  StaffId,
  VehicleId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CaseLevel } from './case.ts';
import type {
  CallDirection,
  CallOutcome,
  CallTopic,
  CallType,
  DO_NOT_CALL_SCOPES,
  StatementKind,
} from './call-outcomes.ts';

/** A number in a register: per branch and local year, without gaps. Shown as `2026-000123`. */
export interface RegisterNumber {
  readonly year: number;
  readonly sequence: number;
}

/** A request, wish or complaint in the customer's words, answered at once or not. */
export interface Statement {
  readonly kind: StatementKind;
  readonly text: string;
  readonly answerAtOnce?: string;
  /** How serious it is. An ordinary matter where nothing is said. */
  readonly level?: CaseLevel;
  /** Whom a complaint is about: that person must not see it. */
  readonly aboutStaffId?: StaffId;
}

/**
 * What a call meant for a case. `opened`: it brought the case. `informed`: the customer was told the answer.
 * `responded`: the customer was reached before there was one. `tried`: nobody was reached.
 */
export const CASE_LINK_EFFECTS = ['opened', 'informed', 'responded', 'tried', 'unchanged'] as const;
export interface CaseLink {
  readonly caseId: CaseId;
  readonly effect: (typeof CASE_LINK_EFFECTS)[number];
  /** Whom the case complains about. */
  readonly hiddenFromId?: StaffId;
}

/** What a call meant for a follow-up it was linked to. */
export const LINK_EFFECTS = ['satisfied', 'early', 'attempt', 'callback', 'closed', 'alreadyClosed'] as const;
export interface FollowUpLink {
  readonly followUpId: FollowUpId;
  readonly effect: (typeof LINK_EFFECTS)[number];
}

/** One sheet per call, filed in the dossier. */
export interface CallRecord {
  readonly type: 'call';
  readonly id: CallId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly number: RegisterNumber;
  readonly direction: CallDirection;
  readonly callType: CallType;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly recordedAt: Instant;
  readonly vehicleId?: VehicleId;
  readonly phoneNumber?: string;
  readonly spokenTo?: string;
  readonly outcome: CallOutcome;
  /** the two questions a completed follow-up call must have asked. */
  readonly vehicleUse?: string;
  readonly serviceOpinion?: string;
  readonly topics: readonly CallTopic[];
  /** Why the second call brought nothing new, when it did not. */
  readonly repeatedTopicsReason?: string;
  readonly statements: readonly Statement[];
  readonly talkNotes?: string;
  readonly callbackAt?: Instant;
  /** With `doNotCall`: what the customer wants no calls about; follow-ups and offers unless said otherwise. */
  readonly doNotCallScope?: (typeof DO_NOT_CALL_SCOPES)[number];
  readonly followUps: readonly FollowUpLink[];
  /** Cases the call brought or was made for; absent where there is none. */
  readonly cases?: readonly CaseLink[];
  readonly handledBy: StaffId;
  /** The absent agent this person stood in for. */
  readonly actingFor?: StaffId;
  readonly voided?: Voided;
  /** Whom a complaint it has to do with is about. They are not shown what was said in it. */
  readonly withheldFromIds?: readonly StaffId[];
}

/** It turned out to be recorded wrongly. */
export interface Voided {
  readonly at: Instant;
  readonly by: StaffId;
  /** Left out where it could tell of a colleague what not everybody may know. */
  readonly reason?: string;
}

/** One line per call, kept as a book; written with its record, voided but never deleted. */
export interface CallRegisterLine {
  readonly type: 'callRegisterLine';
  readonly branchId: BranchId;
  readonly version: number;
  readonly number: RegisterNumber;
  readonly recordedAt: Instant;
  readonly recordedOn: LocalDate;
  readonly startedAt: Instant;
  readonly direction: CallDirection;
  readonly callType: CallType;
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly plateNumber?: string;
  readonly phoneNumber?: string;
  readonly summary: string;
  readonly outcome: CallOutcome;
  readonly needsHandling: boolean;
  readonly handledBy: StaffId;
  readonly actingFor?: StaffId;
  readonly callId: CallId;
  readonly voided?: Voided;
  /** As on the call. */
  readonly withheldFromIds?: readonly StaffId[];
}

/** The next free number of one register of one branch, per local year. */
export interface RegisterCounter {
  readonly type: 'registerCounter';
  readonly branchId: BranchId;
  readonly register: 'call' | 'letter';
  readonly version: number;
  /** Last number given, by year. */
  readonly lastByYear: Readonly<Record<string, number>>;
}
