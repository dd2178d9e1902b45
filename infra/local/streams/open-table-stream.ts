import type { ReactingEngine } from '../clock/time-machine.ts';
import type { DueTracker } from '../dynamo/due-tracker.ts';
import type { LocalDynamo } from '../dynamo/local-dynamo.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { LocalRun } from '../open-run.ts';
import type { LocalPlan } from '../template/local-plan.ts';
import { activitySubject, activityText, recordedActivities } from './recorded-activities.ts';
import { streamConsumer } from './stream-consumer.ts';
import { streamPositions } from './stream-positions.ts';
import { streamReader } from './stream-reader.ts';
import { tableStream } from './table-stream.ts';

export interface OpenTableStream extends ReactingEngine {
  /** Lets the database forget the records that have been consumed. */
  trim(): void;
}

/** The table's stream with all consumers of the template; the due tracker is kept up to date by it, what was recorded is told. */
export function openTableStream(
  run: LocalRun,
  plan: LocalPlan,
  dynamo: LocalDynamo,
  functions: LocalFunctions,
  due: DueTracker,
): OpenTableStream {
  const { streams: client, streamArn, version } = dynamo;
  run.stop.later(() => client.destroy());
  const positions = streamPositions(run.database, streamArn);
  const reader = streamReader({ client, streamArn, positions, version });
  const { deadLetters, happenings } = run;
  const consumers = plan.streams.map((stream) =>
    streamConsumer({ plan: stream, functions, deadLetters, happenings }),
  );
  const { drain } = tableStream(reader, `${plan.table.arn}/stream/local`, consumers, (records) => {
    due.observe(records);
    for (const activity of recordedActivities(records)) {
      happenings.record('recorded', activityText(activity), activitySubject(activity));
    }
  });
  return {
    drain,
    trim() {
      const passed = positions.lowest();
      if (passed !== undefined) dynamo.trim(passed);
    },
  };
}
