import type { OwnedWindow } from '../../domain/records/absence.ts';
import type { BranchId, StaffId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { ownerWorkPartition } from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import { queryPages } from './query-items.ts';

/** The windows of all open work of an owner at a branch, by due instant. The index lags a moment behind. */
export async function ownedWork(
  database: Database,
  branchId: BranchId,
  ownerId: StaffId,
): Promise<readonly OwnedWindow[]> {
  const windows: OwnedWindow[] = [];
  const range = { index: 'ownerWork', partition: ownerWorkPartition(branchId, ownerId) } as const;
  for await (const items of queryPages(database, range)) {
    for (const item of items) {
      const { status, opensAt, dueAt } = decodeAs('obligation', item);
      if (status === 'open') windows.push({ opensAt, dueAt });
    }
  }
  return windows;
}
