import type { OwnedWindow } from '../../domain/records/absence.ts';
import type { BranchId, StaffId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { dossiersOf, ownerWorkPartition } from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import { queryMerged } from './query-merged.ts';

/** More than one person can do. Whatever they own beyond, this is enough to say what an absence leaves undone. */
const MOST_WINDOWS = 500;

/**
 * The windows of the work an owner has at a branch, the first 500 by due instant. The indexes lag a moment behind.
 */
export async function ownedWork(
  database: Database,
  branchId: BranchId,
  ownerId: StaffId,
): Promise<readonly OwnedWindow[]> {
  const ranges = (['open', 'upcoming'] as const).map((stage) => ({
    index: 'ownerWork' as const,
    partition: ownerWorkPartition(branchId, ownerId, stage),
    ofItems: dossiersOf(branchId),
  }));
  const { items } = await queryMerged(database, ranges, { limit: MOST_WINDOWS });
  return items.flatMap((item) => {
    const { status, opensAt, dueAt, hiddenFromId } = decodeAs('obligation', item);
    return status === 'open' ? [{ opensAt, dueAt, ...(hiddenFromId && { hiddenFromId }) }] : [];
  });
}
