import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { GroupId } from '../../../shared/kernel/ids.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';

const PAGE = 100;

/** Everybody of the group as the table has them now, whoever entered them. */
export async function presentStaff(database: Database, groupId: GroupId): Promise<readonly Staff[]> {
  const reads = new DynamoReads(database);
  const staff: Staff[] = [];
  let page = await reads.staff(groupId, { limit: PAGE });
  for (;;) {
    staff.push(...page.items);
    if (page.next === undefined) return staff;
    page = await reads.staff(groupId, { limit: PAGE, from: page.next });
  }
}
