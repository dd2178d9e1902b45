import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** Nothing the table is asked for takes this long unless the answer is lost. */
const REQUEST_TIMEOUT_MILLISECONDS = 3_000;
const CONNECTION_TIMEOUT_MILLISECONDS = 1_000;

/**
 * How functions talk to the database. The SDK's default has no timeout. It is the one layer that retries
 * lost connections and throttling; lost races are for `runCommand`, which decides anew.
 */
export const DATABASE_CLIENT_CONFIG: DynamoDBClientConfig = {
  maxAttempts: 3,
  requestHandler: {
    requestTimeout: REQUEST_TIMEOUT_MILLISECONDS,
    throwOnRequestTimeout: true,
    connectionTimeout: CONNECTION_TIMEOUT_MILLISECONDS,
  },
};

/** The database client of a function. */
export function databaseClient(): DynamoDBClient {
  const client = new DynamoDBClient(DATABASE_CLIENT_CONFIG);
  // It copies every request and answer for a log that nobody keeps: a tenth of all processor time.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
