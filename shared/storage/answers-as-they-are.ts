import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What turns the SDK's HTTP answers into values, as far as it is used here. */
interface AnswerReader {
  deserializeResponse(operation: object, context: AnswerContext, response: Answer): Promise<object>;
}

interface AnswerContext {
  streamCollector(stream: unknown): Promise<Uint8Array>;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Lets a client take the JSON of an answer as it is. The SDK goes over every value once more, by schema, to find binary
 * values and moments; no answer to what functions ask holds any, and on a list the search is a third of all processor
 * time. What the database refuses is still read by the SDK.
 */
export function takeAnswersAsTheyAre({ config }: DynamoDBClient): void {
  const reader = config.protocol as AnswerReader;
  const readBySchema = reader.deserializeResponse.bind(reader);
  reader.deserializeResponse = async (operation, context, answer) => {
    const { statusCode, headers, body } = answer;
    if (statusCode !== 200) return await readBySchema(operation, context, answer);
    const bytes = body instanceof Uint8Array ? body : await context.streamCollector(body);
    return {
      ...(JSON.parse(Buffer.from(bytes).toString()) as object),
      $metadata: { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] },
    };
  };
}
