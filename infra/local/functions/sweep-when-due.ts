import {
  epochMilliseconds,
  type Instant,
  instantFromEpoch,
  latest,
  plusMinutes,
} from '../../../shared/kernel/instant.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { TimedEngine } from '../clock/time-machine.ts';
import type { RecurringPlan } from '../template/local-plan.ts';
import { invokeAndTell } from './invoke-and-tell.ts';
import type { LocalFunctions } from './local-functions.ts';

const MINUTE = 60_000;
const LONGEST_PAUSE_MINUTES = 60;

/**
 * The sweep is recognised by its folder. All other recurring jobs run by the clock, so that a new rule is
 * never forgotten.
 */
export function isSweep(plan: RecurringPlan, functions: LocalFunctions): boolean {
  return functions.plan(plan.functionArn)?.folder.split('/').at(-1) === 'sweep';
}

/**
 * Runs the sweep. On AWS it runs every minute, even if nothing is due. A clock that is moved by weeks would
 * run it a hundred thousand times to find nothing. So here it runs a minute after something fell due, which
 * gives timers the first chance. While the same thing stays due it comes back after 1, 2, 4 … 60 minutes.
 *
 * @param earliestDue when the first pending item falls or fell due; undefined when there is none.
 */
export function sweepWhenDue(
  plan: RecurringPlan,
  functions: LocalFunctions,
  happenings: Happenings,
  earliestDue: () => Instant | undefined,
): TimedEngine {
  let last:
    | { readonly ranAt: Instant; readonly left: Instant | undefined; readonly times: number }
    | undefined;

  const nextAt = async (): Promise<Instant | undefined> => {
    const due = earliestDue();
    if (due === undefined) return undefined;
    const first = plusMinutes(wholeMinute(due), plan.everyMinutes);
    if (last === undefined) return first;
    const pause = due === last.left ? Math.min(2 ** last.times, LONGEST_PAUSE_MINUTES) : 1;
    return latest(first, plusMinutes(last.ranAt, Math.max(pause, plan.everyMinutes)));
  };

  return {
    nextAt,
    async runDue(now) {
      await invokeAndTell(plan, functions, happenings, 'sweepRan');
      const left = earliestDue();
      last = { ranAt: now, left, times: left === last?.left ? (last?.times ?? 0) + 1 : 0 };
    },
  };
}

/** The instant itself when it is a whole minute, else the next one. */
function wholeMinute(at: Instant): Instant {
  return instantFromEpoch(Math.ceil(epochMilliseconds(at) / MINUTE) * MINUTE);
}
