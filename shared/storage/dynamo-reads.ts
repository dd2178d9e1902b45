import type {
  CustomerLookup,
  DossierDocument,
  LetterPrint,
  LetterReference,
  Page,
  PageRequest,
  Reads,
  WaitingLetter,
  WaitingLettersQuery,
  WorkItem,
  WorkListQuery,
} from '../application/read-ports.ts';
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
  DOCUMENT_RANGE,
  dossierPartition,
  dossiersOf,
  groupKey,
  groupPartition,
  type Key,
  letterCopyKey,
  lookupPartition,
  mailKey,
  obligationKey,
  STAFF,
  staffKey,
} from './keys.ts';
import { dossierFromItems } from './read/dossier-from-items.ts';
import { getItems } from './read/get-items.ts';
import { letterPrints } from './read/letter-prints.ts';
import { queryItems } from './read/query-items.ts';
import { queryPage } from './read/query-page.ts';
import { registerLines } from './read/register-lines.ts';
import { waitingLetters } from './read/waiting-letters.ts';
import { workList } from './read/work-list.ts';
import { decodeAs } from './records/decode.ts';
import type { EntryOf, StoredType } from './records/record-types.ts';

/** The reads of the API. Each is one query or one batch, for a table of any size. */
export class DynamoReads implements Reads {
  readonly #database: Database;

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

  async dossier(branchId: BranchId, customerId: CustomerId): Promise<DossierDocument | undefined> {
    return dossierFromItems(
      await queryItems(this.#database, {
        partition: dossierPartition(branchId, customerId),
        between: DOCUMENT_RANGE,
      }),
    );
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

  async findCustomers({ branchId, by, value }: CustomerLookup): Promise<readonly CustomerId[]> {
    const items = await queryItems(this.#database, { partition: lookupPartition(branchId, by, value) });
    return [...new Set(items.map((item) => decodeAs('lookup', item).customerId))];
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
