import { type TimeMachine, timeMachine } from './clock/time-machine.ts';
import { expiredItems } from './dynamo/delete-expired.ts';
import { dueTracker } from './dynamo/due-tracker.ts';
import { asynchronousInvocations } from './functions/asynchronous-invocations.ts';
import type { LocalFunctions } from './functions/local-functions.ts';
import { recurringInvocations } from './functions/recurring-invocations.ts';
import { isSweep, sweepWhenDue } from './functions/sweep-when-due.ts';
import { mailEventDispatcher } from './mail/dispatch-mail-events.ts';
import type { Engines } from './open-engines.ts';
import type { LocalRun } from './open-run.ts';
import { firingEngine } from './scheduler/fire-schedules.ts';
import { openTableStream } from './streams/open-table-stream.ts';
import type { LocalPlan } from './template/local-plan.ts';

/** Everything that happens by itself as time passes and the table changes, in the order it happens on AWS. */
export async function localTime(
  run: LocalRun,
  plan: LocalPlan,
  engines: Engines,
  functions: LocalFunctions,
): Promise<TimeMachine> {
  const { clock, database, deadLetters, happenings, settings } = run;
  const { dynamo, schedules, schedulerControl: control } = engines;
  const invocations = asynchronousInvocations(database, clock, functions, deadLetters, happenings);
  engines.onAccepted(mailEventDispatcher(plan, invocations, happenings));
  engines.onInvoked((functionArn, payload, label) => {
    if (!functions.plan(functionArn)) return false;
    invocations.enqueue(functionArn, payload, label);
    return true;
  });
  const due = await dueTracker(dynamo.client, plan.table, clock);
  const stream = openTableStream(run, plan, dynamo, functions, due);
  const deleteExpired = expiredItems(dynamo.client, plan.table, clock);
  return timeMachine({
    clock,
    happenings,
    reacting: [stream],
    timed: [
      firingEngine({ schedules, clock, control, functions, invocations, deadLetters, happenings }),
      invocations,
      ...plan.recurring.map((recurring) =>
        isSweep(recurring, functions)
          ? sweepWhenDue(recurring, functions, happenings, due.earliest)
          : recurringInvocations(recurring, functions, happenings, clock, settings),
      ),
    ],
    async arrive() {
      const deleted = await deleteExpired();
      if (deleted > 0) happenings.record('itemsExpired', `${deleted} items`);
      stream.trim();
    },
  });
}
