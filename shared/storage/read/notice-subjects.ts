import type { NoticeSubject } from '../../application/ports.ts';
import type { Branch } from '../../domain/records/branch.ts';
import type { ServiceCase } from '../../domain/records/case.ts';
import type { Staff } from '../../domain/records/staff.ts';
import type { Customer } from '../../domain/records/dossier.ts';
import type { AnyNotice, Notice } from '../../domain/records/notice.ts';
import type { BranchId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import {
  branchKey,
  caseKey,
  customerKey,
  type Key,
  obligationKey,
  staffKey,
  vehicleKey,
  visitKey,
} from '../keys.ts';
import { type FoundItems, getItems } from './get-items.ts';

/**
 * Reads the present state of what notices are about, in one round trip, because the notices name everything; of
 * matters in a second one who handles them now and what else is owed. A subject named by several notices comes once.
 * @throws when the obligation or the customer is gone. Neither is ever deleted while it has notices.
 */
export async function noticeSubjects(
  database: Database,
  all: readonly AnyNotice[],
): Promise<readonly NoticeSubject[]> {
  const notices = all.filter((notice) => notice.type === 'notice');
  if (notices.length === 0) return [];
  const found = await getItems(database, notices.flatMap(keysOf));
  const ofMatters = await getItems(
    database,
    notices.flatMap((notice) => keysOfMatter(notice, caseOf(notice, found))),
  );
  const subjects = notices.map(
    (notice) => [notice.obligation.obligationId, subjectOf(notice, found, ofMatters)] as const,
  );
  return [...new Map(subjects).values()];
}

/** Reads the branches the notices are from, besides the given one. */
export async function noticeBranches(
  database: Database,
  notices: readonly AnyNotice[],
  known: BranchId | undefined,
): Promise<readonly Branch[]> {
  const others = notices.filter(({ branchId }) => branchId !== known);
  const keys = new Map(others.map(({ groupId, branchId }) => [branchId, branchKey(groupId, branchId)]));
  if (keys.size === 0) return [];
  const found = await getItems(database, [...keys.values()]);
  return [...keys.values()].flatMap((key) => found.record('branch', key) ?? []);
}

/** Reads the people whose absences the notices are about. */
export async function absentStaff(database: Database, all: readonly AnyNotice[]): Promise<readonly Staff[]> {
  const notices = all.filter((notice) => notice.type === 'absenceNotice');
  if (notices.length === 0) return [];
  const keys = notices.map(({ groupId, absence }) => staffKey(groupId, absence.agentId));
  const found = await getItems(database, keys);
  const distinct = [...new Map(keys.map((key) => [key.SK, key])).values()];
  return distinct.flatMap((key) => found.record('staff', key) ?? []);
}

/** Reads the customers whose stops the notices are about. */
export async function stoppedCustomers(
  database: Database,
  all: readonly AnyNotice[],
): Promise<readonly Customer[]> {
  const notices = all.filter((notice) => notice.type === 'stopNotice');
  if (notices.length === 0) return [];
  const keys = notices.map(({ branchId, stop }) => customerKey(branchId, stop.customerId));
  const found = await getItems(database, keys);
  const distinct = [...new Map(keys.map((key) => [key.PK, key])).values()];
  return distinct.flatMap((key) => found.record('customer', key) ?? []);
}

function keysOf({ groupId, branchId, obligation }: Notice): readonly Key[] {
  const { customerId, obligationId, vehicleId, ownerId, caseId, visitId } = obligation;
  return [
    obligationKey(branchId, customerId, obligationId),
    customerKey(branchId, customerId),
    ...(vehicleId ? [vehicleKey(branchId, customerId, vehicleId)] : []),
    ...(ownerId ? [staffKey(groupId, ownerId)] : []),
    ...(caseId ? [caseKey(branchId, customerId, caseId)] : []),
    ...(visitId ? [visitKey(branchId, customerId, visitId)] : []),
  ];
}

function caseOf({ branchId, obligation }: Notice, found: FoundItems): ServiceCase | undefined {
  const { customerId, caseId } = obligation;
  return caseId && found.record('case', caseKey(branchId, customerId, caseId));
}

function keysOfMatter({ groupId, branchId }: Notice, serviceCase: ServiceCase | undefined): readonly Key[] {
  if (!serviceCase) return [];
  const { customerId, ownerId, obligationIds } = serviceCase;
  return [
    ...Object.values(obligationIds).map((id) => obligationKey(branchId, customerId, id)),
    ...(ownerId ? [staffKey(groupId, ownerId)] : []),
  ];
}

function subjectOf(notice: Notice, found: FoundItems, ofMatters: FoundItems): NoticeSubject {
  const { id, groupId, branchId, obligation: about } = notice;
  const { customerId, obligationId, vehicleId, ownerId, visitId } = about;
  const obligation = found.record('obligation', obligationKey(branchId, customerId, obligationId));
  const customer = found.record('customer', customerKey(branchId, customerId));
  if (!obligation || !customer) throw new Error(`What notice ${id} is about is gone`);
  const vehicle = vehicleId && found.record('vehicle', vehicleKey(branchId, customerId, vehicleId));
  const visit = visitId && found.record('visit', visitKey(branchId, customerId, visitId));
  const serviceCase = caseOf(notice, found);
  const owner = serviceCase
    ? serviceCase.ownerId && ofMatters.record('staff', staffKey(groupId, serviceCase.ownerId))
    : ownerId && found.record('staff', staffKey(groupId, ownerId));
  const matterObligations = Object.values(serviceCase?.obligationIds ?? {}).flatMap(
    (other) => ofMatters.record('obligation', obligationKey(branchId, customerId, other)) ?? [],
  );
  return {
    obligation,
    customer,
    ...(vehicle && { vehicle }),
    ...(owner && { owner }),
    ...(visit && { visit }),
    ...(serviceCase && { serviceCase, matterObligations }),
  };
}
