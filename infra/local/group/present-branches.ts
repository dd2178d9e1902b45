import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { GroupId } from '../../../shared/kernel/ids.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { everyPage } from './every-page.ts';

/** The branches of the group as the table has them now. */
export async function presentBranches(database: Database, groupId: GroupId): Promise<readonly Branch[]> {
  const reads = new DynamoReads(database);
  return await everyPage((page) => reads.branches(groupId, page));
}
