import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The table and the client it is reached with. */
export interface Database {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}
