import type { Page, PageRequest, WorkItem, WorkListQuery } from '../../application/read-ports.ts';
import type { Obligation, OpenObligation } from '../../domain/records/obligation.ts';
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
import { queryMerged } from './query-merged.ts';
import { queryPage } from './query-page.ts';

/**
 * Open obligations by due instant. One query of an index, or for several owners one each in parallel, then
 * one batch for the names shown with them. The index lags a moment behind, so an obligation just closed may
 * still be listed.
 */
export async function workList(
  database: Database,
  { branchId, ownerIds, dueFrom, dueBefore }: WorkListQuery,
  request: PageRequest,
): Promise<Page<WorkItem>> {
  const between = workDueBetween(dueFrom, dueBefore);
  if (between[0] > between[1]) return { items: [] };
  const range = { between, ofItems: dossiersOf(branchId) };
  const page = ownerIds
    ? await queryMerged(
        database,
        ownerIds.map((ownerId) => ({
          ...range,
          index: 'ownerWork',
          partition: ownerWorkPartition(branchId, ownerId),
        })),
        request,
      )
    : await queryPage(
        database,
        { ...range, index: 'branchWork', partition: branchWorkPartition(branchId) },
        request,
      );
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
