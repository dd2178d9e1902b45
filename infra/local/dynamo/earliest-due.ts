import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { TablePlan } from '../template/local-plan.ts';

/** The index the sweep reads; its sort key begins with the instant at which an item falls due. */
const DUE_INDEX = 'due';
const INSTANT_LENGTH = '2026-11-23T00:00:00.000Z'.length;

/**
 * Reads the due index, which holds pending items only.
 *
 * @returns the instant at which the sweep would first find something; undefined when nothing is pending.
 */
export async function earliestDue(client: DynamoDBClient, plan: TablePlan): Promise<Instant | undefined> {
  const index = plan.create.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === DUE_INDEX);
  const sortKey = index?.KeySchema?.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName;
  if (sortKey === undefined) return undefined;
  let earliest: string | undefined;
  const pages = paginateScan(
    { client },
    {
      TableName: plan.create.TableName,
      IndexName: DUE_INDEX,
      ProjectionExpression: '#due',
      ExpressionAttributeNames: { '#due': sortKey },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const due = item[sortKey]?.S?.slice(0, INSTANT_LENGTH);
      if (due !== undefined && (earliest === undefined || due < earliest)) earliest = due;
    }
  }
  return earliest as Instant | undefined;
}
