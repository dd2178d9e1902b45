import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

/** What errors of the SDK have beside their message. There was no HTTP. */
export const NO_METADATA = { $metadata: {} };

/** The service's answer to a request that is not well formed. */
export function invalid(message: string): DynamoDBServiceException {
  return new DynamoDBServiceException({
    name: 'ValidationException',
    $fault: 'client',
    message,
    ...NO_METADATA,
  });
}

/** DynamoDB could do this and the engine cannot. No answer is better than a wrong one. */
export function notKnown(what: string): Error {
  return new Error(`The DynamoDB in this process does not know ${what}`);
}

/** Holds a request to the parameters the engine heeds. */
export function heedsOnly(input: object, ...parameters: readonly string[]): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !parameters.includes(name)) throw notKnown(`the parameter ${name}`);
  }
}
