import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { LocalStartError } from '../local-start-error.ts';
import type { TablePlan } from '../template/local-plan.ts';

/**
 * Makes the table of the template, or takes the one that is there.
 *
 * @returns the ARN of its stream.
 * @throws LocalStartError when the table that is there was made from another definition.
 */
export async function createTable(client: DynamoDBClient, plan: TablePlan): Promise<string> {
  const { TableName } = plan.create;
  const existing = await describe(client, TableName);
  if (existing) {
    if (shape(existing) !== shape(plan.create)) {
      throw new LocalStartError(
        `The kept table ${TableName} has another definition than the template; begin anew with: npm start -- --fresh`,
      );
    }
  } else {
    await client.send(new CreateTableCommand(plan.create));
    await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
  }
  const streamArn = (existing ?? (await describe(client, TableName)))?.LatestStreamArn;
  if (streamArn === undefined) throw new LocalStartError(`The table ${TableName} has no stream.`);
  return streamArn;
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

interface Keyed {
  readonly IndexName?: string | undefined;
  readonly KeySchema?: { AttributeName: string | undefined; KeyType: string | undefined }[] | undefined;
}

/** Keys of the table and its indexes in one spelling, to compare what is there with what is wanted. */
function shape(
  table: Keyed & {
    readonly GlobalSecondaryIndexes?: readonly Keyed[] | undefined;
    readonly LocalSecondaryIndexes?: readonly Keyed[] | undefined;
  },
): string {
  return [table, ...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]
    .map(({ IndexName = '', KeySchema = [] }) =>
      [IndexName, ...KeySchema.map((key) => `${key.KeyType}:${key.AttributeName}`).sort()].join(' '),
    )
    .sort()
    .join('; ');
}
