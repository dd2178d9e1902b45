import { DynamoDBClient, paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { LocalStack } from '../../infra/local/local-stack.ts';

/** Everything the table of a local stack holds, as it is stored. */
export async function everyItem({
  dynamoEndpoint: endpoint,
  tableName: TableName,
}: LocalStack): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = clientAt(endpoint);
  const found: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    found.push(...Items.map((item) => unmarshall(item)));
  }
  client.destroy();
  return found;
}

/** Takes one attribute out of a stored item, so that nobody can read it any more. */
export async function spoilItem(
  { dynamoEndpoint, tableName: TableName }: LocalStack,
  { PK, SK }: { readonly PK: string; readonly SK: string },
  attribute: string,
): Promise<void> {
  const client = clientAt(dynamoEndpoint);
  const Key = { PK: { S: PK }, SK: { S: SK } };
  await client.send(new UpdateItemCommand({ TableName, Key, UpdateExpression: `REMOVE ${attribute}` }));
  client.destroy();
}

function clientAt(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
