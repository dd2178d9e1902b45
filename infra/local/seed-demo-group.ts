import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describeChanges } from '../../shared/application/describe-changes.ts';
import type { Clock } from '../../shared/application/ports.ts';
import type { BranchClaim } from '../../shared/domain/records/branch.ts';
import { insert } from '../../shared/domain/records/change.ts';
import { documentClient } from '../../shared/storage/database-client.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';
import type { DemoGroup } from './demo-group.ts';

/**
 * Puts the demo group into a table that does not have it yet. It goes through the store rather than the
 * API, because every operation of the API needs a group to exist.
 */
export async function seedDemoGroup(
  client: DynamoDBClient,
  tableName: string,
  demo: DemoGroup,
  clock: Clock,
): Promise<void> {
  const store = new DynamoStore({ client: documentClient(client), tableName });
  const { group } = await store.read({ groupId: demo.group.id }, clock.now());
  if (group) return;
  const claims = demo.branches.map(
    ({ id, groupId }): BranchClaim => ({ type: 'branchClaim', branchId: id, groupId, version: 1 }),
  );
  const records = [demo.group, ...demo.branches, ...claims, ...demo.staff, ...demo.calendars];
  const outcome = await store.commit({
    token: `seed:${demo.group.id}`,
    changes: records.map(insert),
    activity: {
      type: 'activity',
      id: `seed-${demo.group.id}`,
      groupId: demo.group.id,
      at: clock.now(),
      operation: 'seedDemoGroup',
      actor: { type: 'system', trigger: 'stream' },
      changed: describeChanges(records.map(insert)),
    },
  });
  if (outcome !== 'committed') throw new Error(`The demo group could not be seeded: ${outcome}`);
}
