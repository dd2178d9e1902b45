import type { DossierDocument } from '../../shared/application/read-ports.ts';
import type { BranchId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Database } from '../../shared/storage/database.ts';
import { dossierPartition } from '../../shared/storage/keys.ts';
import { dossierFromItems } from '../../shared/storage/read/dossier-from-items.ts';
import { queryItems } from '../../shared/storage/read/query-items.ts';

/** Everything there ever was of a dossier, state and history. */
export async function wholeDossier(
  database: Database,
  branchId: BranchId,
  customerId: CustomerId,
): Promise<DossierDocument | undefined> {
  const partition = dossierPartition(branchId, customerId);
  return dossierFromItems(await queryItems(database, { partition, between: ['H#', 'S#~'] }));
}
