import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { GroupId } from '../../../shared/kernel/ids.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { everyPage } from './every-page.ts';

/** Everybody of the group as the table has them now, no matter how they were entered. */
export async function presentStaff(database: Database, groupId: GroupId): Promise<readonly Staff[]> {
  const reads = new DynamoReads(database);
  return await everyPage((page) => reads.staff(groupId, page));
}
