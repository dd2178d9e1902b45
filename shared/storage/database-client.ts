import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

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

declare const madeHere: unique symbol;

/**
 * A client that takes and gives plain values. To the compiler a bare `DynamoDBClient` looks the same and would be
 * taken for it; the mark tells them apart, and only `documentClient` sets it.
 */
export type DatabaseClient = DynamoDBDocumentClient & { readonly [madeHere]: true };

/** The database client of a function. */
export function databaseClient(): DatabaseClient {
  return documentClient(new DynamoDBClient(DATABASE_CLIENT_CONFIG));
}

/**
 * Lets a client take and give plain values; both share their middleware, and closing stays with the one given.
 * What is undefined is left out of an item, at any depth.
 */
export function documentClient(client: DynamoDBClient): DatabaseClient {
  // It copies every request and answer for a log that nobody keeps: a tenth of all processor time.
  client.middlewareStack.remove('loggerMiddleware');
  const made = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return made as DatabaseClient;
}
