import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../shared/application/ports.ts';
import { type Instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { TimedEngine } from '../clock/time-machine.ts';
import type { DeadLetters } from './dead-letters.ts';
import { Later } from './later.ts';
import type { LocalFunctions } from './local-functions.ts';

/** The queue in front of functions that are invoked without waiting, as by Scheduler and event rules. */
export interface AsynchronousInvocations extends TimedEngine {
  /**
   * Takes an invocation. It runs when the local run next comes to rest.
   * @param label what it is about, in words. Invocations whose label ends in the same word run one after the
   * other.
   */
  enqueue(functionArn: string, payload: unknown, label: string): void;
}

/** On AWS far more run at once. Here they share one processor with the database. */
const SIDE_BY_SIDE = 4;

/** Minutes until the second and the third try. */
const RETRY_MINUTES = [1, 2];

/**
 * Invokes functions as Lambda does for events: stored, retried, and at last sent to the failure destination.
 */
export function asynchronousInvocations(
  database: DatabaseSync,
  clock: Clock,
  functions: LocalFunctions,
  letters: DeadLetters,
  happenings: Happenings,
): AsynchronousInvocations {
  const insert = database.prepare(
    'INSERT INTO invocation (function_arn, payload, label, due_at) VALUES (?, ?, ?, ?)',
  );
  const next = database.prepare('SELECT min(due_at) AS at FROM invocation');
  const due = database.prepare('SELECT * FROM invocation WHERE due_at <= ? ORDER BY due_at, id');
  const postpone = database.prepare('UPDATE invocation SET attempts = ?, due_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM invocation WHERE id = ?');

  const failed = (row: Record<string, unknown>, error: unknown): void => {
    const id = Number(row.id);
    const functionArn = String(row.function_arn);
    const attempts = Number(row.attempts) + 1;
    const plan = functions.plan(functionArn);
    happenings.record('invocationFailed', `${plan?.folder ?? functionArn}: ${(error as Error).message}`);
    const pause = RETRY_MINUTES[attempts - 1];
    if (pause !== undefined && attempts <= (plan?.asynchronousRetries ?? 0)) {
      postpone.run(attempts, plusMinutes(clock.now(), pause), id);
      return;
    }
    remove.run(id);
    if (plan?.failureDestinationArn === undefined) return;
    letters.put(plan.failureDestinationArn, {
      version: '1.0',
      timestamp: clock.now(),
      requestContext: { functionArn, condition: 'RetriesExhausted', approximateInvokeCount: attempts },
      requestPayload: JSON.parse(String(row.payload)),
      responsePayload: { errorMessage: (error as Error).message },
    });
  };

  const run = async (row: Record<string, unknown>): Promise<void> => {
    try {
      await functions.invoke(String(row.function_arn), JSON.parse(String(row.payload)));
      remove.run(Number(row.id));
    } catch (error) {
      if (error instanceof Later) postpone.run(Number(row.attempts), error.at, Number(row.id));
      else failed(row, error);
    }
  };

  return {
    enqueue(functionArn, payload, label) {
      insert.run(functionArn, JSON.stringify(payload), label, clock.now());
    },
    async nextAt() {
      const at = next.get()?.at;
      return typeof at === 'string' ? (at as Instant) : undefined;
    },
    async runDue(now) {
      const lanes = [...Map.groupBy(due.all(now), ({ label }) => String(label).split(' ').at(-1)).values()];
      const runLaneByLane = async (): Promise<void> => {
        for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
          for (const row of lane) await run(row);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runLaneByLane));
    },
  };
}
