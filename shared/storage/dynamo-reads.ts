import type {
  CustomerLookup,
  DossierHeads,
  DossierPage,
  DossierPageQuery,
  FoundCustomer,
  LetterPrint,
  LetterReference,
  Page,
  OpeningWorkQuery,
  PageRequest,
  Reads,
  WaitingLetter,
  WaitingLettersQuery,
  WorkItem,
  WorkListQuery,
} from '../application/read-ports.ts';
import type { NamedRecords } from '../application/ports.ts';
import type { DossierState } from '../domain/records/dossier-state.ts';
import type { AbsenceRecord } from '../domain/records/absence.ts';
import type { Branch, Group, GroupCalendar } from '../domain/records/branch.ts';
import type { Staff } from '../domain/records/staff.ts';
import type { CallRecord, CallRegisterLine } from '../domain/records/call.ts';
import type { LetterCopy, LetterRegisterLine } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { CaseStatus, ServiceCase } from '../domain/records/case.ts';
import type { Obligation } from '../domain/records/obligation.ts';
import type {
  AbsenceId,
  BranchId,
  CalendarId,
  CallId,
  CustomerId,
  GroupId,
  MailId,
  StaffId,
} from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Database } from './database.ts';
import {
  absenceKey,
  absencesOf,
  BRANCHES,
  branchCasesPartition,
  branchKey,
  calendarKey,
  callKey,
  DOSSIER_HEADS,
  dossierPartition,
  dossiersOf,
  groupKey,
  groupPartition,
  type Key,
  letterCopyKey,
  mailKey,
  obligationKey,
  STAFF,
  staffKey,
} from './keys.ts';
import { dossierPage } from './read/dossier-page.ts';
import { foundCustomers } from './read/found-customers.ts';
import { getItems } from './read/get-items.ts';
import { ManyCars } from './read/open-items.ts';
import { type DossierPlan, namedKeys, readDossier } from './read/read-dossier.ts';
import { letterPrints } from './read/letter-prints.ts';
import { queryItems } from './read/query-items.ts';
import { queryPage } from './read/query-page.ts';
import { registerLines } from './read/register-lines.ts';
import { waitingLetters } from './read/waiting-letters.ts';
import { openingWork, workList } from './read/work-list.ts';
import { decode, decodeAs } from './records/decode.ts';
import type { EntryOf, StoredType } from './records/record-types.ts';

/** The reads of the API. Each is one query or one batch, for a table of any size. */
export class DynamoReads implements Reads {
  readonly #database: Database;
  readonly #manyCars = new ManyCars();

  constructor(database: Database) {
    this.#database = database;
  }

  group(groupId: GroupId): Promise<Group | undefined> {
    return this.#one('group', groupKey(groupId));
  }

  branch(groupId: GroupId, branchId: BranchId): Promise<Branch | undefined> {
    return this.#one('branch', branchKey(groupId, branchId));
  }

  branches(groupId: GroupId, page: PageRequest): Promise<Page<Branch>> {
    return this.#ofGroup('branch', groupId, BRANCHES, page);
  }

  staffMember(groupId: GroupId, staffId: StaffId): Promise<Staff | undefined> {
    return this.#one('staff', staffKey(groupId, staffId));
  }

  staff(groupId: GroupId, page: PageRequest): Promise<Page<Staff>> {
    return this.#ofGroup('staff', groupId, STAFF, page);
  }

  calendarYear(groupId: GroupId, calendarId: CalendarId, year: number): Promise<GroupCalendar | undefined> {
    return this.#one('calendar', calendarKey(groupId, calendarId, year));
  }

  absence(groupId: GroupId, branchId: BranchId, absenceId: AbsenceId): Promise<AbsenceRecord | undefined> {
    return this.#one('absence', absenceKey(groupId, branchId, absenceId));
  }

  absences(groupId: GroupId, branchId: BranchId, page: PageRequest): Promise<Page<AbsenceRecord>> {
    return this.#ofGroup('absence', groupId, absencesOf(branchId), page);
  }

  dossierPage(
    branchId: BranchId,
    customerId: CustomerId,
    query: DossierPageQuery,
    page: PageRequest,
  ): Promise<DossierPage | undefined> {
    const heads = this.dossierHeads(branchId, customerId);
    return dossierPage(this.#database, { branchId, customerId, heads, query, page });
  }

  dossierState(
    branchId: BranchId,
    customerId: CustomerId,
    named: NamedRecords,
  ): Promise<DossierState | undefined> {
    const plan: DossierPlan = { branchId, customerId, cars: 'named', named };
    return readDossier(this.#database, plan, this.#manyCars, getItems(this.#database, namedKeys(plan)));
  }

  async dossierHeads(branchId: BranchId, customerId: CustomerId): Promise<DossierHeads | undefined> {
    const range = { partition: dossierPartition(branchId, customerId), between: DOSSIER_HEADS };
    const heads = (await queryItems(this.#database, range)).map((item) => decode(item).entry);
    const head = heads.find((entry) => entry.type === 'dossierHead');
    return head && { head, vehicleHeads: heads.filter((entry) => entry.type === 'vehicleHead') };
  }

  call(branchId: BranchId, customerId: CustomerId, callId: CallId): Promise<CallRecord | undefined> {
    return this.#one('call', callKey(branchId, customerId, callId));
  }

  obligation(
    branchId: BranchId,
    customerId: CustomerId,
    obligationId: string,
  ): Promise<Obligation | undefined> {
    return this.#one('obligation', obligationKey(branchId, customerId, obligationId));
  }

  workList(query: WorkListQuery, page: PageRequest): Promise<Page<WorkItem>> {
    return workList(this.#database, query, page);
  }

  openingWork(query: OpeningWorkQuery, page: PageRequest): Promise<Page<WorkItem>> {
    return openingWork(this.#database, query, page);
  }

  callRegister(
    branchId: BranchId,
    from: LocalDate,
    to: LocalDate,
    page: PageRequest,
  ): Promise<Page<CallRegisterLine>> {
    return registerLines(this.#database, 'callRegisterLine', branchId, from, to, page);
  }

  letterRegister(
    branchId: BranchId,
    from: LocalDate,
    to: LocalDate,
    page: PageRequest,
  ): Promise<Page<LetterRegisterLine>> {
    return registerLines(this.#database, 'letterRegisterLine', branchId, from, to, page);
  }

  waitingLetters(query: WaitingLettersQuery, page: PageRequest): Promise<Page<WaitingLetter>> {
    return waitingLetters(this.#database, query, page);
  }

  async letterCopies(
    branchId: BranchId,
    letters: readonly LetterReference[],
  ): Promise<readonly LetterCopy[]> {
    const keys = letters.map(({ customerId, letterId }) => letterCopyKey(branchId, customerId, letterId));
    const found = await getItems(this.#database, keys);
    return keys.flatMap((key) => found.record('letterCopy', key) ?? []);
  }

  letterPrints(branchId: BranchId, letters: readonly LetterReference[]): Promise<readonly LetterPrint[]> {
    return letterPrints(this.#database, branchId, letters);
  }

  mail(mailId: MailId): Promise<Mail | undefined> {
    return this.#one('mail', mailKey(mailId));
  }

  async cases(branchId: BranchId, status: CaseStatus, request: PageRequest): Promise<Page<ServiceCase>> {
    const partition = branchCasesPartition(branchId, status);
    const range = { index: 'branchWork', partition, ofItems: dossiersOf(branchId) } as const;
    const { items, ...rest } = await queryPage(this.#database, range, request);
    return { items: items.map((item) => decodeAs('case', item)), ...rest };
  }

  findCustomers(lookup: CustomerLookup, most: number): Promise<readonly FoundCustomer[]> {
    return foundCustomers(this.#database, lookup, most);
  }

  async #one<Type extends StoredType>(type: Type, key: Key): Promise<EntryOf<Type> | undefined> {
    return (await getItems(this.#database, [key])).record(type, key);
  }

  async #ofGroup<Type extends 'branch' | 'staff' | 'absence'>(
    type: Type,
    groupId: GroupId,
    between: readonly [first: string, last: string],
    request: PageRequest,
  ): Promise<Page<EntryOf<Type>>> {
    const range = { partition: groupPartition(groupId), between };
    const { items, ...rest } = await queryPage(this.#database, range, request);
    return { items: items.map((item) => decodeAs(type, item)), ...rest };
  }
}
