import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { ReactingEngine } from '../clock/time-machine.ts';
import type { DueTracker } from '../dynamo/due-tracker.ts';
import { engineClient } from '../dynamo/engine-client.ts';
import type { LocalDynamo } from '../dynamo/local-dynamo.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { LocalRun } from '../open-run.ts';
import type { LocalPlan } from '../template/local-plan.ts';
import { streamConsumer } from './stream-consumer.ts';
import { streamPositions } from './stream-positions.ts';
import { streamReader } from './stream-reader.ts';

export interface StreamConsumers {
  readonly engines: readonly ReactingEngine[];
  /** Lets the database forget the records that every consumer has passed. */
  trim(): void;
}

/** All consumers of the table's stream; the first also keeps the due tracker up to date. */
export function streamConsumers(
  run: LocalRun,
  plan: LocalPlan,
  dynamo: LocalDynamo,
  functions: LocalFunctions,
  due: DueTracker,
): StreamConsumers {
  const client = new DynamoDBStreamsClient(engineClient(dynamo.endpoint));
  run.stop.later(() => client.destroy());
  const consumers = plan.streams.map((stream, index) => {
    const positions = streamPositions(run.database, stream.id, dynamo.streamArn);
    const reader = streamReader({
      client,
      streamArn: dynamo.streamArn,
      positions,
      version: dynamo.version,
    });
    const engine = streamConsumer({
      plan: stream,
      reader,
      streamArn: `${plan.table.arn}/stream/local`,
      functions,
      deadLetters: run.deadLetters,
      happenings: run.happenings,
      ...(index === 0 && { observe: due.observe }),
    });
    return { engine, positions };
  });
  return {
    engines: consumers.map(({ engine }) => engine),
    trim() {
      const passed = consumers.map(({ positions }) => positions.lowest()).filter((at) => at !== undefined);
      const [lowest] = passed.toSorted((left, right) => (left < right ? -1 : 1));
      if (lowest !== undefined && passed.length === consumers.length) dynamo.trim(lowest);
    },
  };
}
