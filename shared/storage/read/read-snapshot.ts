import type { ReadPlan, Receipt, Snapshot, StoredResponse } from '../../application/ports.ts';
import type { CallRegisterLine } from '../../domain/records/call.ts';
import type { DossierState } from '../../domain/records/dossier-state.ts';
import type { LetterRegisterLine } from '../../domain/records/letter.ts';
import type { AnyNotice, Digest } from '../../domain/records/notice.ts';
import type { BranchId, CalendarId } from '../../kernel/ids.ts';
import { epochMilliseconds, type Instant, instant } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database } from '../database.ts';
import {
  absenceKey,
  BRANCHES,
  branchClaimKey,
  branchKey,
  calendarKey,
  callKey,
  callRegisterLineKey,
  DIGEST_RANGE,
  digestPartition,
  groupKey,
  groupPartition,
  type Key,
  letterRegisterLineKey,
  mailKey,
  receiptKey,
  registerCounterKey,
  staffKey,
} from '../keys.ts';
import type { StoredEntry } from '../records/record-types.ts';
import { decode, decodeAs } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import { type FoundItems, getItems } from './get-items.ts';
import { absentStaff, noticeBranches, noticeSubjects, stoppedCustomers } from './notice-subjects.ts';
import { type ContactReader, contactsAlong, contactsOf } from './contacts-of.ts';
import { identityHolders } from './identity-holders.ts';
import type { ManyCars } from './open-items.ts';
import { ownedWork } from './owned-work.ts';
import { type ItemRange, queryItems } from './query-items.ts';
import { namedKeys, readDossier } from './read-dossier.ts';

/** What this process remembers, to avoid a second round trip. */
export interface ReadHints {
  /** Which calendar a branch names, as last seen. With it the calendar is read together with the branch. */
  readonly calendars: Map<BranchId, CalendarId>;
  readonly manyCars: ManyCars;
  readonly contacts: ContactReader;
}

/**
 * Reads what a command needs to know: what is open of the dossier and the digest by one query each, everything else
 * by one batch, all in parallel. A second round trip follows only for a branch whose calendar is not known yet or
 * has changed, for the register line of a call, for what a digest is about, for the work of an absent person, and
 * for settled records that lead on to others (see `readDossier`).
 */
export async function readSnapshot(
  database: Database,
  hints: ReadHints,
  plan: ReadPlan,
  now: Instant,
): Promise<Snapshot> {
  const { groupId, branchId, customerId, digest } = plan;
  const { calendars } = hints;
  const hinted = branchId && calendars.get(branchId);
  const knownOwner = plan.workOwnedBy === 'absentPerson' ? undefined : plan.workOwnedBy;
  const dossierPlan = branchId && customerId ? { ...plan, branchId, customerId } : undefined;
  const batch = getItems(database, [
    ...keysOf(plan),
    ...(dossierPlan ? namedKeys(dossierPlan) : []),
    ...(hinted ? calendarKeys(plan, hinted, now) : []),
  ]);
  const [found, call, read, branchItems, digestItems, ownedByKnown, along, holdersAlong] = await Promise.all([
    batch,
    batch.then((items) => callWithLine(database, plan, items)),
    dossierPlan && readDossier(database, dossierPlan, hints.manyCars, batch),
    plan.allBranches ? queryItems(database, { partition: groupPartition(groupId), between: BRANCHES }) : [],
    digest ? queryItems(database, digestItemsOf(digest)) : [],
    branchId && knownOwner ? ownedWork(database, branchId, knownOwner) : undefined,
    contactsAlong(database, hints.contacts, plan),
    typeof plan.holdersOf === 'object' ? identityHolders(database, groupId, plan.holdersOf) : undefined,
  ]);

  const group = found.record('group', groupKey(groupId));
  const branch = branchId && found.record('branch', branchKey(groupId, branchId));
  const told = digestFromItems(digestItems);
  const unread = branch && branch.calendarId !== hinted ? branch.calendarId : undefined;
  if (branch && unread) calendars.set(branch.id, unread);
  const absence =
    branchId && plan.absenceId && found.record('absence', absenceKey(groupId, branchId, plan.absenceId));
  const absentOwner = plan.workOwnedBy === 'absentPerson' && absence ? absence.agentId : undefined;
  const [foundCalendars, letterLine, contacts, holders, subjects, otherBranches, absent, stopped, owned] =
    await Promise.all([
      unread ? getItems(database, calendarKeys(plan, unread, now)) : found,
      lineOfLetter(database, plan, read),
      contactsOf(database, hints.contacts, plan, { branch, dossier: read }, along),
      branch && typeof plan.holdersOf === 'function'
        ? identityHolders(database, groupId, plan.holdersOf(branch))
        : holdersAlong,
      noticeSubjects(database, told.notices),
      noticeBranches(database, told.notices, branchId),
      absentStaff(database, told.notices),
      stoppedCustomers(database, told.notices),
      branchId && absentOwner ? ownedWork(database, branchId, absentOwner) : ownedByKnown,
    ]);

  const receipt = plan.receiptKey && validReceipt(found, plan.receiptKey, now);
  const { calendarYear } = plan;
  const year =
    calendarYear &&
    found.record('calendar', calendarKey(groupId, calendarYear.calendarId, calendarYear.year));
  const claim = plan.branchClaimOf && found.record('branchClaim', branchClaimKey(plan.branchClaimOf));
  const caller = plan.callerId && found.record('staff', staffKey(groupId, plan.callerId));
  const mail = plan.mailId && found.record('mail', mailKey(plan.mailId));
  const years = branch ? calendarKeys(plan, branch.calendarId, now) : [];
  return {
    ...(group && { group }),
    ...(branch && { branch }),
    calendarYears: years.flatMap((key) => foundCalendars.record('calendar', key) ?? []),
    ...(read && { dossier: { ...read, ...(contacts && { contacts }) } }),
    ...(contacts && { contacts }),
    ...(caller && { caller }),
    ...(holders && { holders }),
    staff: (plan.staffIds ?? []).flatMap((id) => found.record('staff', staffKey(groupId, id)) ?? []),
    ...(plan.allBranches && { branches: branchItems.map((item) => decodeAs('branch', item)) }),
    ...(plan.branchIds && {
      branches: plan.branchIds.flatMap((id) => found.record('branch', branchKey(groupId, id)) ?? []),
    }),
    ...(claim && { branchClaim: claim }),
    counters: counters(plan, found),
    ...(receipt && { receipt }),
    ...(call && { call }),
    ...(year && { calendarYear: year }),
    ...(told.digest && { digest: told.digest }),
    notices: told.notices,
    noticeSubjects: subjects,
    ...(otherBranches.length > 0 && { noticeBranches: otherBranches }),
    ...(absent.length > 0 && { absentStaff: absent }),
    ...(stopped.length > 0 && { stoppedCustomers: stopped }),
    ...(mail && { mail }),
    ...(letterLine && { letterLine }),
    ...(absence && { absence }),
    ...(owned && { ownedWork: owned }),
  };
}

function keysOf(plan: ReadPlan): readonly Key[] {
  const { groupId, branchId, customerId, callId, calendarYear } = plan;
  return [
    groupKey(groupId),
    ...(branchId ? [branchKey(groupId, branchId)] : []),
    ...(plan.callerId ? [staffKey(groupId, plan.callerId)] : []),
    ...(plan.staffIds ?? []).map((id) => staffKey(groupId, id)),
    ...(plan.branchIds ?? []).map((id) => branchKey(groupId, id)),
    ...(plan.branchClaimOf ? [branchClaimKey(plan.branchClaimOf)] : []),
    ...(branchId ? (plan.registers ?? []).map((register) => registerCounterKey(branchId, register)) : []),
    ...(plan.receiptKey ? [receiptKey(plan.receiptKey)] : []),
    ...(branchId && customerId && callId ? [callKey(branchId, customerId, callId)] : []),
    ...(calendarYear ? [calendarKey(groupId, calendarYear.calendarId, calendarYear.year)] : []),
    ...(plan.mailId ? [mailKey(plan.mailId)] : []),
    ...(branchId && plan.absenceId ? [absenceKey(groupId, branchId, plan.absenceId)] : []),
  ];
}

/** Windows reach from an event of last month into next year. These are the years around now. */
function calendarKeys(plan: ReadPlan, calendarId: CalendarId, now: Instant): readonly Key[] {
  const thisYear = new Date(epochMilliseconds(now)).getUTCFullYear();
  return [thisYear - 1, thisYear, thisYear + 1].map((year) => calendarKey(plan.groupId, calendarId, year));
}

function counters({ branchId, registers = [] }: ReadPlan, found: FoundItems): Snapshot['counters'] {
  if (!branchId) return {};
  const counted = registers.flatMap((register) => {
    const counter = found.record('registerCounter', registerCounterKey(branchId, register));
    return counter ? [[register, counter] as const] : [];
  });
  return Object.fromEntries(counted);
}

/** A receipt counts for seven days. The database may keep it longer. */
function validReceipt(found: FoundItems, key: string, now: Instant): Receipt | undefined {
  const decoded = found.at(receiptKey(key));
  const entry = found.record('receipt', receiptKey(key));
  if (!entry || !decoded?.expiresAtSeconds) return undefined;
  if (decoded.expiresAtSeconds * 1_000 <= epochMilliseconds(now)) return undefined;
  return {
    key: entry.key,
    requestHash: entry.requestHash,
    response: JSON.parse(entry.response) as StoredResponse,
    createdAt: instant(entry.createdAt),
  };
}

function digestItemsOf({ recipientId, slotAt, atMost }: NonNullable<ReadPlan['digest']>): ItemRange {
  return { partition: digestPartition(recipientId, slotAt), between: DIGEST_RANGE, limit: 1 + atMost };
}

function isNotice(entry: StoredEntry): entry is AnyNotice {
  return entry.type === 'notice' || entry.type === 'absenceNotice' || entry.type === 'stopNotice';
}

function digestFromItems(items: readonly Item[]): {
  readonly digest?: Digest;
  readonly notices: readonly AnyNotice[];
} {
  let digest: Digest | undefined;
  const notices: AnyNotice[] = [];
  for (const item of items) {
    const { entry } = decode(item);
    if (entry.type === 'digest') digest = entry;
    else if (isNotice(entry)) notices.push(entry);
    else throw new Error(`A digest holds an item of type ${entry.type}`);
  }
  return { ...(digest && { digest }), notices };
}

/** @throws when the call has no register line. The two are written together. */
async function callWithLine(
  database: Database,
  { branchId, customerId, callId }: ReadPlan,
  found: FoundItems,
): Promise<Snapshot['call']> {
  if (!branchId || !customerId || !callId) return undefined;
  const key = callKey(branchId, customerId, callId);
  const record = found.record('call', key);
  if (!record) return undefined;
  const registeredOn = found.at(key)?.registeredOn;
  const line: CallRegisterLine | undefined = registeredOn
    ? await lineAt(
        database,
        callRegisterLineKey(branchId, record.number.year, localDate(registeredOn), record.number.sequence),
      )
    : undefined;
  if (!line) throw new Error(`Call ${callId} has lost its register line`);
  return { record, line };
}

/** @throws when a sent letter has no register line. The two are written together. */
async function lineOfLetter(
  database: Database,
  { branchId, letterId }: ReadPlan,
  dossier: DossierState | undefined,
): Promise<LetterRegisterLine | undefined> {
  const letter = dossier?.letters.find(({ id }) => id === letterId);
  if (!branchId || !letter || !('posting' in letter)) return undefined;
  const { number, enteredOn } = letter.posting;
  const key = letterRegisterLineKey(branchId, number.year, enteredOn, number.sequence);
  const line = (await getItems(database, [key])).record('letterRegisterLine', key);
  if (!line) throw new Error(`Letter ${letterId} has lost its register line`);
  return line;
}

async function lineAt(database: Database, key: Key): Promise<CallRegisterLine | undefined> {
  const found = await getItems(database, [key]);
  return found.record('callRegisterLine', key);
}
