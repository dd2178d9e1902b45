import type {
  AbsenceId,
  BranchId,
  CalendarId,
  CallId,
  CaseId,
  CustomerId,
  FollowUpId,
  GroupId,
  Id,
  IdName,
  LetterId,
  ObligationId,
  StaffId,
  VehicleId,
  VisitId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { AbsenceRecord, OwnedWindow } from '../domain/records/absence.ts';
import type { Branch, BranchClaim, Group, GroupCalendar } from '../domain/records/branch.ts';
import type { Staff } from '../domain/records/staff.ts';
import type { ServiceCase } from '../domain/records/case.ts';
import type { CallRecord, CallRegisterLine } from '../domain/records/call.ts';
import type { ContactValue, KnownContact } from '../domain/records/contact-point.ts';
import type { Customer, Vehicle } from '../domain/records/dossier.ts';
import type { DossierState, RegisterCounters } from '../domain/records/dossier-state.ts';
import type { Actor } from '../domain/records/facts.ts';
import type { Identity, IdentityHolder } from '../domain/records/identity.ts';
import type { LetterRegisterLine } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { AnyNotice, Digest, DigestPlace } from '../domain/records/notice.ts';
import type { Obligation } from '../domain/records/obligation.ts';
import type { Visit } from '../domain/records/visit.ts';
import type { RecordChange } from '../domain/records/change.ts';

export interface Clock {
  now(): Instant;
}

/** Makes identifiers that stay the same when the same command is decided again. */
export interface IdSource {
  forCommand(commandId: string, now: Instant): <Name extends IdName>(name: Name) => Id<Name>;
}

/** Records of the dossier that a command names. They are read by key, open or not. */
export interface NamedRecords {
  readonly vehicleIds?: readonly VehicleId[];
  readonly visitIds?: readonly VisitId[];
  readonly followUpIds?: readonly FollowUpId[];
  readonly obligationIds?: readonly ObligationId[];
  readonly caseIds?: readonly CaseId[];
  readonly letterIds?: readonly LetterId[];
}

/**
 * What a command needs of the past beside what it names. `second`: the second follow-ups that the named ones
 * have already brought. `visit`: the visits of the follow-ups. `entry`: what was owed for the dossier entries
 * of the visits. `case`: what was owed for the cases, and the letters that answered them. `call`: what the
 * call did to follow-ups and cases. `letter`: what the letter was sent for. `consents`, `cases`: all those of
 * the customer.
 */
export type LookBack =
  | 'second'
  | 'visit'
  | 'entry'
  | 'case'
  | 'call'
  | 'letter'
  | 'consents'
  | 'cases'
  | 'sale';

/**
 * What a command wants to read, strongly consistent and in one round trip. A call (its register line) and a
 * digest (the obligations it tells of) take a second one.
 */
export interface ReadPlan {
  readonly groupId: GroupId;
  readonly branchId?: BranchId;
  readonly customerId?: CustomerId;
  /** What is settled is in the state only if it is named here or looked back to. */
  readonly named?: NamedRecords;
  readonly lookBack?: readonly LookBack[];
  /**
   * The command needs what the customer had said by then, so all consents are read if one was noted since.
   */
  readonly consentsAsOf?: Instant;
  /**
   * Reads only the cars the named records are about, however many the customer has. Absent: everything open.
   */
  readonly cars?: 'named';
  /**
   * What the group's dossiers say about the numbers and addresses of the customer, and about those named. A command that
   * asks whether it may contact somebody, or says something about it, reads them.
   */
  readonly contactPoints?: true | ((branch: Branch) => readonly ContactValue[]);
  /** Which dossiers of the group hold these numbers, addresses, plates and VINs, for a hint of doubles. */
  readonly holdersOf?: readonly Identity[] | ((branch: Branch) => readonly Identity[]);
  readonly staffIds?: readonly StaffId[];
  /** Who sends the command: their record says whether they still may. */
  readonly callerId?: StaffId;
  /** Branches of the group besides the one the command is about. */
  readonly branchIds?: readonly BranchId[];
  /** Every branch of the group. */
  readonly allBranches?: true;
  /** Which group has the identifier wanted for a new branch. */
  readonly branchClaimOf?: BranchId;
  readonly registers?: readonly ('call' | 'letter')[];
  readonly receiptKey?: string;
  /** One call of the dossier with its register line. */
  readonly callId?: CallId;
  /** One year of one calendar of the group. */
  readonly calendarYear?: { readonly calendarId: CalendarId; readonly year: number };
  /** The digest of one recipient and hour, with its oldest notices, at most so many, and what they are about. */
  readonly digest?: DigestPlace & { readonly atMost: number };
  readonly mailId?: string;
  /** The register line of one letter of the dossier. */
  readonly letterId?: LetterId;
  /** One absence on the branch's record. */
  readonly absenceId?: AbsenceId;
  /**
   * The owner whose open work at the branch to read: the person of `absenceId`, or another. Read from an
   * index that may lag a moment behind, so it is good for a warning, never for a refusal.
   */
  readonly workOwnedBy?: StaffId | 'absentPerson';
}

/** What the plan found; absent means it does not exist. */
export interface Snapshot {
  readonly group?: Group;
  readonly branch?: Branch;
  readonly calendarYears: readonly GroupCalendar[];
  readonly dossier?: DossierState;
  /** What `contactPoints` found. */
  readonly contacts?: readonly KnownContact[];
  /** What `holdersOf` found. */
  readonly holders?: readonly IdentityHolder[];
  readonly staff: readonly Staff[];
  /** The record of `callerId`. */
  readonly caller?: Staff;
  /** Those of `branchIds` that the group has, or all of them. */
  readonly branches?: readonly Branch[];
  readonly branchClaim?: BranchClaim;
  readonly counters: RegisterCounters;
  readonly receipt?: Receipt;
  readonly call?: { readonly record: CallRecord; readonly line: CallRegisterLine };
  readonly calendarYear?: GroupCalendar;
  readonly digest?: Digest;
  readonly notices: readonly AnyNotice[];
  /** What the digest's notices are about, as it is now. */
  readonly noticeSubjects: readonly NoticeSubject[];
  /** The branches the digest's notices are from, besides that of the plan. */
  readonly noticeBranches?: readonly Branch[];
  /** The people whose absences the digest's notices are about, if any. */
  readonly absentStaff?: readonly Staff[];
  /** The customers whose stops the digest's notices are about, if any. */
  readonly stoppedCustomers?: readonly Customer[];
  readonly mail?: Mail;
  readonly letterLine?: LetterRegisterLine;
  readonly absence?: AbsenceRecord;
  readonly ownedWork?: readonly OwnedWindow[];
}

export interface NoticeSubject {
  readonly obligation: Obligation;
  readonly customer: Customer;
  readonly vehicle?: Vehicle;
  /** Who handles the matter now; of work that is owed for none, who owned it when the notice was queued. */
  readonly owner?: Staff;
  readonly serviceCase?: ServiceCase;
  /** All that is owed for the matter. */
  readonly matterObligations?: readonly Obligation[];
  readonly visit?: Visit;
}

/** The answer a command gave, kept in the same transaction as its effects. */
export interface Receipt {
  readonly key: string;
  readonly requestHash: string;
  readonly response: StoredResponse;
  readonly createdAt: Instant;
}

export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One line of the history: who did what when. */
export interface Activity {
  readonly type: 'activity';
  readonly id: string;
  readonly branchId?: BranchId;
  readonly groupId: GroupId;
  readonly customerId?: CustomerId;
  readonly at: Instant;
  readonly operation: string;
  readonly actor: Actor;
  readonly actingFor?: StaffId;
  readonly changed: readonly {
    readonly type: string;
    readonly id: string;
    readonly status?: string;
    /** For whom it does not exist: a complaint about them. */
    readonly hiddenFromId?: StaffId;
  }[];
}

/** One transaction: all of it is written or nothing. */
export interface Commit {
  /** Equal for equal commands. The database's idempotency token, valid for ten minutes. */
  readonly token: string;
  readonly changes: readonly RecordChange[];
  readonly activity: Activity;
  readonly receipt?: Receipt;
}

/**
 * `versionConflict`: a record changed since it was read, so decide again. `receiptExists`: the same command
 * was committed meanwhile. `busy`: the database refused for the moment (conflict, throttling).
 */
export type CommitOutcome = 'committed' | 'versionConflict' | 'receiptExists' | 'busy';

export interface Store {
  read(plan: ReadPlan, now: Instant): Promise<Snapshot>;
  commit(commit: Commit): Promise<CommitOutcome>;
}

/** A one-shot timer of a record; at most one per record is pending. */
export interface Timer {
  /** `<obligation>-<generation>-<step>` or `<digest>-digest`: at most 64 characters of `[0-9a-zA-Z-_.]`. */
  readonly name: string;
  readonly fireAt: Instant;
  readonly payload: TimerPayload;
}

/** Identifiers, moments and generations only: nothing personal leaves the table. */
export type TimerPayload =
  | {
      readonly type: 'obligationStep';
      readonly groupId: GroupId;
      readonly branchId: BranchId;
      readonly customerId: CustomerId;
      readonly obligationId: string;
      readonly generation: number;
      readonly step: string;
    }
  | {
      readonly type: 'digest';
      readonly groupId: GroupId;
      readonly branchId: BranchId;
      readonly recipientId: StaffId;
      readonly slotAt: Instant;
    }
  | {
      readonly type: 'remainder';
      readonly groupId: GroupId;
      readonly branchId: BranchId;
      readonly customerId: CustomerId;
      readonly generation: number;
    };

/** One-shot schedules. Correctness never depends on them, because the sweep finds what they lose. */
export interface Scheduler {
  /**
   * Makes the schedule. A schedule that already exists with the same content counts as success. `tooNear`: none is made,
   * because the moment has come or comes before a schedule could be relied on.
   */
  create(timer: Timer): Promise<'created' | 'alreadyThere' | 'tooNear'>;
  /** Removes the schedule of a timer that is still ahead. One that is gone, has fired or was never made is success. */
  remove(timer: Timer): Promise<void>;
}

/** Fires timers without a schedule. */
export interface DirectFiring {
  /** Hands the timer to the function that fires it. That function waits if the moment is still ahead. */
  fire(timer: Timer): Promise<void>;
}
