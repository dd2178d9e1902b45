import type { Page, PageRequest, WorkItem, WorkListQuery } from '../../application/read-ports.ts';
import type { Obligation, OpenObligation } from '../../domain/obligation/index.ts';
import type { Database } from '../database.ts';
import {
  branchWorkPartition,
  customerKey,
  dossiersOf,
  ownerWorkPartition,
  vehicleKey,
  workDueBetween,
} from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import { getItems } from './get-items.ts';
import { queryPage } from './query-page.ts';

/**
 * Open obligations by due instant: one query of an index, then one batch for the names beside them. The
 * index lags a moment behind; an obligation just closed may still be listed.
 */
export async function workList(
  database: Database,
  { branchId, ownerId, dueFrom, dueBefore }: WorkListQuery,
  request: PageRequest,
): Promise<Page<WorkItem>> {
  const index = ownerId ? 'ownerWork' : 'branchWork';
  const partition = ownerId ? ownerWorkPartition(branchId, ownerId) : branchWorkPartition(branchId);
  const between = workDueBetween(dueFrom, dueBefore);
  if (between[0] > between[1]) return { items: [] };
  const range = { index, partition, between, ofItems: dossiersOf(branchId) } as const;
  const page = await queryPage(database, range, request);
  const obligations = page.items.map((item) => decodeAs('obligation', item)).filter(isOpen);
  return { ...page, items: await withNames(database, obligations) };
}

async function withNames(
  database: Database,
  obligations: readonly OpenObligation[],
): Promise<readonly WorkItem[]> {
  const found = await getItems(
    database,
    obligations.flatMap(({ branchId, customerId, vehicleId }) => [
      customerKey(branchId, customerId),
      ...(vehicleId ? [vehicleKey(branchId, customerId, vehicleId)] : []),
    ]),
  );
  return obligations.map((obligation) => {
    const { branchId, customerId, vehicleId } = obligation;
    const customer = found.record('customer', customerKey(branchId, customerId));
    if (!customer) throw new Error(`Obligation ${obligation.id} has lost its customer`);
    const vehicle = vehicleId && found.record('vehicle', vehicleKey(branchId, customerId, vehicleId));
    return { obligation, customer, ...(vehicle && { vehicle }) };
  });
}

function isOpen(obligation: Obligation): obligation is OpenObligation {
  return obligation.status === 'open';
}
