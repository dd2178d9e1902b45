import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { takeAnswersAsTheyAre } from './answers-as-they-are.ts';

/** No request takes this long unless its answer is lost. */
const REQUEST_TIMEOUT_MILLISECONDS = 3_000;
const CONNECTION_TIMEOUT_MILLISECONDS = 1_000;

/**
 * How functions talk to the database. The SDK's default has no timeout. It is the only layer that retries
 * lost connections and throttling. Lost races are for `runCommand`, which decides again.
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
 * A client that takes and gives plain values. To the compiler a bare `DynamoDBClient` looks the same. The
 * mark separates them, and only `documentClient` sets it.
 */
export type DatabaseClient = DynamoDBDocumentClient & { readonly [madeHere]: true };

/** The database client of a function. */
export function databaseClient(): DatabaseClient {
  return documentClient(new DynamoDBClient(DATABASE_CLIENT_CONFIG));
}

/**
 * Lets a client take and give plain values. Both share their middleware, and the caller closes the one given.
 * Undefined values are left out of an item, at any depth.
 */
export function documentClient(client: DynamoDBClient): DatabaseClient {
  // It copies every request and answer for a log that nobody keeps, which costs a tenth of all processor
  // time.
  client.middlewareStack.remove('loggerMiddleware');
  takeAnswersAsTheyAre(client);
  const made = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return made as DatabaseClient;
}
