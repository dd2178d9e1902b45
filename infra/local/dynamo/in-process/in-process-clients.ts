import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { engineClient } from '../engine-client.ts';
import type { InProcessDynamo } from './in-process-dynamo.ts';

/** Nobody listens there: a request that got past the engine fails. */
export const NOWHERE = 'http://in-process.invalid';

/** The endpoint need not be computed for each request, because nothing is sent. */
const CONFIG = { ...engineClient(NOWHERE), endpointProvider: () => ({ url: new URL(NOWHERE) }) };

/**
 * A client of the SDK whose commands an engine in this process answers, without sockets and without JSON. The
 * document client works on it as on any other.
 */
export function inProcessClient(engine: InProcessDynamo): DynamoDBClient {
  return answeredBy(engine, new DynamoDBClient(CONFIG));
}

/** The client for the stream of the same table. */
export function inProcessStreams(engine: InProcessDynamo): DynamoDBStreamsClient {
  return answeredBy(engine, new DynamoDBStreamsClient(CONFIG));
}

interface Call {
  readonly input: object;
}

interface Stack {
  identify(): string[];
  remove(name: string): boolean;
  add(middleware: unknown, options: object): void;
}

/**
 * Replaces everything between a command and its answer: making a request, sending it, reading the response.
 */
export function answeredBy<Client extends { readonly middlewareStack: unknown }>(
  engine: InProcessDynamo,
  client: Client,
): Client {
  const stack = client.middlewareStack as Stack;
  for (const described of stack.identify()) stack.remove(described.split(' ')[0] ?? '');
  stack.add((next: (call: Call) => unknown) => next, { name: 'serializerMiddleware', step: 'serialize' });
  stack.add(
    (_next: unknown, { commandName }: { readonly commandName: string }) =>
      async ({ input }: Call) => ({
        output: { ...engine.answer(commandName, input), $metadata: {} },
        response: {},
      }),
    { name: 'deserializerMiddleware', step: 'deserialize' },
  );
  return client;
}
