import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { documentClient } from '../../shared/storage/database-client.ts';

/** Everything the table of a local stack holds, as it is stored. */
export async function everyItem({
  dynamoEndpoint: endpoint,
  tableName: TableName,
}: LocalStack): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = clientAt(endpoint);
  const found: Record<string, unknown>[] = [];
  const asked = { TableName, ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client: documentClient(client) }, asked)) {
    found.push(...Items);
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
  const update = new UpdateCommand({ TableName, Key: { PK, SK }, UpdateExpression: `REMOVE ${attribute}` });
  await documentClient(client).send(update);
  client.destroy();
}

function clientAt(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
