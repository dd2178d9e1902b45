import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../../shared/application/ports.ts';
import { epochMilliseconds, type Instant, minutesBetween } from '../../../shared/kernel/instant.ts';
import { documentClient } from '../../../shared/storage/database-client.ts';
import type { TablePlan } from '../template/local-plan.ts';

/**
 * AWS deletes within days of expiry. So does the local run, because each look is a scan of the whole table.
 */
const MINUTES_BETWEEN_LOOKS = 7 * 1440;

/** As many as one request may hold. */
const DELETED_TOGETHER = 25;

/**
 * Deletes expired items, which emulators do not do.
 *
 * @returns a function to call when time has passed. It returns how many items were deleted.
 */
export function expiredItems(client: DynamoDBClient, plan: TablePlan, clock: Clock): () => Promise<number> {
  let lookedAt: Instant = clock.now();
  return async () => {
    const now = clock.now();
    if (plan.expiryAttribute === undefined || minutesBetween(lookedAt, now) < MINUTES_BETWEEN_LOOKS) return 0;
    lookedAt = now;
    return await deleteExpired(client, plan, plan.expiryAttribute, now);
  };
}

async function deleteExpired(
  client: DynamoDBClient,
  plan: TablePlan,
  attribute: string,
  now: Instant,
): Promise<number> {
  const { TableName, KeySchema = [] } = plan.create;
  const keys = KeySchema.map(({ AttributeName }) => String(AttributeName));
  const documents = documentClient(client);
  let deleted = 0;
  const pages = paginateScan(
    { client: documents },
    {
      TableName,
      FilterExpression: '#expiry < :now',
      ExpressionAttributeNames: { '#expiry': attribute },
      ExpressionAttributeValues: { ':now': Math.floor(epochMilliseconds(now) / 1000) },
    },
  );
  for await (const { Items = [] } of pages) {
    for (let start = 0; start < Items.length; start += DELETED_TOGETHER) {
      const requests = Items.slice(start, start + DELETED_TOGETHER).map((item) => ({
        DeleteRequest: {
          Key: Object.fromEntries(Object.entries(item).filter(([name]) => keys.includes(name))),
        },
      }));
      // What is left unprocessed is found again by the next look.
      await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
      deleted += requests.length;
    }
  }
  return deleted;
}
