import type {
  AbsenceId,
  BranchId,
  CalendarId,
  CallId,
  CustomerId,
  GroupId,
  LetterId,
  MailId,
  StaffId,
  VehicleId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { AbsenceRecord } from '../domain/records/absence.ts';
import type { Branch, Group, GroupCalendar } from '../domain/records/branch.ts';
import type { Staff } from '../domain/records/staff.ts';
import type { CallRecord, CallRegisterLine } from '../domain/records/call.ts';
import type { CaseStatus, ServiceCase } from '../domain/records/case.ts';
import type { Customer, Vehicle } from '../domain/records/dossier.ts';
import type { DossierKind } from '../domain/records/dossier-kinds.ts';
import type { DossierState } from '../domain/records/dossier-state.ts';
import type { Letter, LetterCopy, LetterRegisterLine } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { Obligation, OpenObligation } from '../domain/records/obligation.ts';
import type { Activity, NamedRecords } from './ports.ts';

/** Where a listing continues. Opaque to callers, signed at the edge. */
export type Position = Readonly<Record<string, unknown>>;

export interface PageRequest {
  readonly limit: number;
  readonly from?: Position;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page, and only there. */
  readonly next?: Position;
}

/** The whole dossier as one document, history included. */
export interface DossierDocument {
  readonly state: DossierState;
  readonly calls: readonly CallRecord[];
  readonly activities: readonly Activity[];
}

/**
 * Which work: everything of a branch, or what some of its staff own there. Sorted by due instant; `dueFrom` inclusive,
 * `dueBefore` exclusive.
 */
export interface WorkListQuery {
  readonly branchId: BranchId;
  /** `supervisors`: what nobody owns. */
  readonly ownerIds?: readonly [StaffId, ...(StaffId | 'supervisors')[]];
  readonly dueFrom?: Instant;
  readonly dueBefore?: Instant;
  /** Only what has opened by then (included). */
  readonly openAt?: Instant;
}

/** Work that opens after one moment and until another (included), the first to open first. */
export interface OpeningWorkQuery extends Pick<WorkListQuery, 'branchId' | 'ownerIds' | 'dueBefore'> {
  readonly opensAfter: Instant;
  readonly opensUntil: Instant;
}

/** How a customer is looked up at a branch; the value is already in its stored spelling. */
export interface CustomerLookup {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly by: 'phone' | 'plate' | 'vin';
  readonly value: string;
}

/**
 * One item of a work list, with what an agent needs to see before calling. The names are read beside the
 * list (one batch per page), so that a corrected name or number shows within a second.
 */
export interface WorkItem {
  readonly obligation: OpenObligation;
  readonly customer: Customer;
  readonly vehicle?: Vehicle;
}

/** Which letters of a branch: those of one channel that wait to be approved, or to be sent. */
export interface WaitingLettersQuery {
  readonly branchId: BranchId;
  readonly channel: 'email' | 'post';
  readonly status: 'drafted' | 'approved';
}

/** A waiting letter, with its recipient. */
export interface WaitingLetter {
  readonly letter: Letter;
  readonly customer: Customer;
}

/** Where a letter is found. */
export interface LetterReference {
  readonly customerId: CustomerId;
  readonly letterId: LetterId;
}

/** A letter with what is printed of it. */
export interface LetterPrint {
  readonly letter: Letter;
  readonly copy: LetterCopy;
}

/** Which part of a dossier. */
export interface DossierPageQuery {
  readonly kind?: DossierKind;
  /** What is about this car. Lines of the history are about none. */
  readonly vehicleId?: VehicleId;
  /** Recorded then or later. */
  readonly recordedFrom?: Instant;
  /** Recorded before then. */
  readonly recordedBefore?: Instant;
}

export interface DossierPage extends DossierDocument {
  readonly heads: DossierHeads;
  readonly next?: Position;
}

export type DossierHeads = Pick<DossierState, 'head' | 'vehicleHeads'>;

/** A customer with the cars, the one looked for among them. */
export interface FoundCustomer {
  readonly customer: Customer;
  readonly vehicles: readonly Vehicle[];
}

/** Reads for people: lists may lag a moment behind (indexes), single records never do. */
export interface Reads {
  group(groupId: GroupId): Promise<Group | undefined>;
  branch(groupId: GroupId, branchId: BranchId): Promise<Branch | undefined>;
  branches(groupId: GroupId, page: PageRequest): Promise<Page<Branch>>;
  staffMember(groupId: GroupId, staffId: StaffId): Promise<Staff | undefined>;
  staff(groupId: GroupId, page: PageRequest): Promise<Page<Staff>>;
  calendarYear(groupId: GroupId, calendarId: CalendarId, year: number): Promise<GroupCalendar | undefined>;
  absence(groupId: GroupId, branchId: BranchId, absenceId: AbsenceId): Promise<AbsenceRecord | undefined>;
  /** All absences on the branch's record, in the order they were entered. */
  absences(groupId: GroupId, branchId: BranchId, page: PageRequest): Promise<Page<AbsenceRecord>>;
  /** A page of the dossier as people read it: first what is open, then the past, newest first. */
  dossierPage(
    branchId: BranchId,
    customerId: CustomerId,
    query: DossierPageQuery,
    page: PageRequest,
  ): Promise<DossierPage | undefined>;
  /** What is open of a dossier and what is named of it, as a command sees it. */
  dossierState(
    branchId: BranchId,
    customerId: CustomerId,
    named: NamedRecords,
  ): Promise<DossierState | undefined>;
  /** The dossier's own head and those of its cars. */
  dossierHeads(branchId: BranchId, customerId: CustomerId): Promise<DossierHeads | undefined>;
  call(branchId: BranchId, customerId: CustomerId, callId: CallId): Promise<CallRecord | undefined>;
  obligation(
    branchId: BranchId,
    customerId: CustomerId,
    obligationId: string,
  ): Promise<Obligation | undefined>;
  workList(query: WorkListQuery, page: PageRequest): Promise<Page<WorkItem>>;
  openingWork(query: OpeningWorkQuery, page: PageRequest): Promise<Page<WorkItem>>;
  /** Lines recorded on local days from `from` to `to`, both included, in number order. */
  callRegister(
    branchId: BranchId,
    from: LocalDate,
    to: LocalDate,
    page: PageRequest,
  ): Promise<Page<CallRegisterLine>>;
  /** Lines written on local days from `from` to `to`, both included, in number order. */
  letterRegister(
    branchId: BranchId,
    from: LocalDate,
    to: LocalDate,
    page: PageRequest,
  ): Promise<Page<LetterRegisterLine>>;
  waitingLetters(query: WaitingLettersQuery, page: PageRequest): Promise<Page<WaitingLetter>>;
  /** The copies of approved letters, in the order asked for; one that is missing is left out. */
  letterCopies(branchId: BranchId, letters: readonly LetterReference[]): Promise<readonly LetterCopy[]>;
  /** Letters to print, in the order asked for; one that is missing or was never approved is left out. */
  letterPrints(branchId: BranchId, letters: readonly LetterReference[]): Promise<readonly LetterPrint[]>;
  mail(mailId: MailId): Promise<Mail | undefined>;
  /** The cases of a branch in one state, the earliest raised first. */
  cases(branchId: BranchId, status: CaseStatus, page: PageRequest): Promise<Page<ServiceCase>>;
  /** @param most how many customers, and of each how many cars. */
  findCustomers(lookup: CustomerLookup, most: number): Promise<readonly FoundCustomer[]>;
}
