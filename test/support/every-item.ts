import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { LocalStack } from '../../infra/local/local-stack.ts';

/** Everything the table of a local stack holds, as it is stored. */
export async function everyItem({
  dynamoEndpoint: endpoint,
  tableName: TableName,
}: LocalStack): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const found: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    found.push(...Items.map((item) => unmarshall(item)));
  }
  client.destroy();
  return found;
}
