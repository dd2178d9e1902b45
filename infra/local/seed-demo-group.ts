import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../shared/application/ports.ts';
import { insert } from '../../shared/domain/records.ts';
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
  const store = new DynamoStore({ client, tableName });
  const { group } = await store.read({ groupId: demo.group.id }, clock.now());
  if (group) return;
  const records = [demo.group, ...demo.branches, ...demo.staff, ...demo.calendars];
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
      changed: records.map((record) => ({
        type: record.type,
        id: record.type === 'calendar' ? `${record.calendarId}/${record.year}` : record.id,
      })),
    },
  });
  if (outcome !== 'committed') throw new Error(`The demo group could not be seeded: ${outcome}`);
}
