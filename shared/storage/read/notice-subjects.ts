import type { NoticeSubject } from '../../application/ports.ts';
import type { Staff } from '../../domain/records/staff.ts';
import type { Customer } from '../../domain/records/dossier.ts';
import type { AnyNotice, Notice } from '../../domain/records/notice.ts';
import type { Database } from '../database.ts';
import { customerKey, type Key, obligationKey, staffKey, vehicleKey } from '../keys.ts';
import { type FoundItems, getItems } from './get-items.ts';

/**
 * Reads the present state of what notices are about, in one round trip, because the notices name everything.
 * A subject named by several notices comes once.
 * @throws when the obligation or the customer is gone. Neither is ever deleted while it has notices.
 */
export async function noticeSubjects(
  database: Database,
  all: readonly AnyNotice[],
): Promise<readonly NoticeSubject[]> {
  const notices = all.filter((notice) => notice.type === 'notice');
  if (notices.length === 0) return [];
  const found = await getItems(database, notices.flatMap(keysOf));
  const subjects = notices.map(
    (notice) => [notice.obligation.obligationId, subjectOf(notice, found)] as const,
  );
  return [...new Map(subjects).values()];
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
  const { customerId, obligationId, vehicleId, ownerId } = obligation;
  return [
    obligationKey(branchId, customerId, obligationId),
    customerKey(branchId, customerId),
    ...(vehicleId ? [vehicleKey(branchId, customerId, vehicleId)] : []),
    ...(ownerId ? [staffKey(groupId, ownerId)] : []),
  ];
}

function subjectOf({ id, groupId, branchId, obligation: about }: Notice, found: FoundItems): NoticeSubject {
  const { customerId, obligationId, vehicleId, ownerId } = about;
  const obligation = found.record('obligation', obligationKey(branchId, customerId, obligationId));
  const customer = found.record('customer', customerKey(branchId, customerId));
  if (!obligation || !customer) throw new Error(`What notice ${id} is about is gone`);
  const vehicle = vehicleId && found.record('vehicle', vehicleKey(branchId, customerId, vehicleId));
  const owner = ownerId && found.record('staff', staffKey(groupId, ownerId));
  return { obligation, customer, ...(vehicle && { vehicle }), ...(owner && { owner }) };
}
