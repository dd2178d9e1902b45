import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { answeredBy } from './in-process-clients.ts';
import type { InProcessDynamo } from './in-process-dynamo.ts';

let present: InProcessDynamo | undefined;
let isWatching = false;
const adopted = new WeakSet<object>();

type Sending = Pick<DynamoDBClient, 'config' | 'middlewareStack'>;

/**
 * Lets an engine answer every client of this process that was told no endpoint of its own. Functions make their
 * clients themselves and are not to know where they run: on AWS they find the service, in a local run the emulator
 * through the environment, and here the engine.
 *
 * @returns what ends it for clients that have not sent anything yet.
 */
export function adoptClients(engine: InProcessDynamo): () => void {
  present = engine;
  watch();
  return () => {
    present = undefined;
  };
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  for (const { prototype } of [DynamoDBClient, DynamoDBDocumentClient]) {
    const send = prototype.send as (...given: unknown[]) => unknown;
    Object.assign(prototype, {
      send(this: Sending, ...given: unknown[]): unknown {
        adopt(this);
        return send.apply(this, given);
      },
    });
  }
}

/** A document client and the client below it share their middleware. */
function adopt({ config, middlewareStack }: Sending): void {
  if (!present || config.isCustomEndpoint || adopted.has(middlewareStack)) return;
  adopted.add(middlewareStack);
  answeredBy(present, { middlewareStack });
}
