import type { Clock } from '../../../shared/application/ports.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { TimedEngine } from '../clock/time-machine.ts';
import type { AsynchronousInvocations } from '../functions/asynchronous-invocations.ts';
import type { DeadLetters } from '../functions/dead-letters.ts';
import type { LocalFunctions } from '../functions/local-functions.ts';
import type { SchedulerControl } from './scheduler-control.ts';
import type { Schedule, Schedules } from './schedules.ts';

export interface SchedulerParts {
  readonly schedules: Schedules;
  readonly clock: Clock;
  readonly control: SchedulerControl;
  readonly functions: LocalFunctions;
  readonly invocations: AsynchronousInvocations;
  readonly deadLetters: DeadLetters;
  readonly happenings: Happenings;
}

/** Longest pause between two deliveries of one firing, in minutes. */
const LONGEST_PAUSE_MINUTES = 60;

/**
 * Hands due schedules to their functions. A function is invoked without waiting for it. What it throws is for
 * its own retries, not for the schedule's.
 */
export function firingEngine(parts: SchedulerParts): TimedEngine {
  return {
    nextAt: async () => parts.schedules.nextAt(),
    async runDue(now) {
      for (const schedule of parts.schedules.due(now)) fire(parts, schedule, now);
    },
  };
}

function fire(parts: SchedulerParts, schedule: Schedule, now: Instant): void {
  const { control, schedules, happenings } = parts;
  const { Target: target } = schedule.content;
  if (control.firings === 'lost') {
    happenings.record('timerLost', schedule.name);
    schedules.complete(schedule);
    return;
  }
  const refused = control.failingDeliveries > 0 || !parts.functions.plan(target.Arn);
  if (refused) {
    control.failingDeliveries = Math.max(0, control.failingDeliveries - 1);
    deliveryFailed(parts, schedule, now);
    return;
  }
  const input: unknown = target.Input === undefined ? {} : JSON.parse(target.Input);
  for (let count = 0; count < (control.firings === 'twice' ? 2 : 1); count += 1) {
    parts.invocations.enqueue(target.Arn, input, schedule.name);
    happenings.record('timerFired', schedule.name);
  }
  schedules.complete(schedule);
}

function deliveryFailed(parts: SchedulerParts, schedule: Schedule, now: Instant): void {
  const { Target: target } = schedule.content;
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = target.RetryPolicy;
  const again = plusMinutes(now, Math.min(2 ** schedule.attempts, LONGEST_PAUSE_MINUTES));
  const ageSeconds = minutesBetween(scheduledAt(schedule), again) * 60;
  if (schedule.attempts < MaximumRetryAttempts && ageSeconds <= MaximumEventAgeInSeconds) {
    parts.schedules.retryAt(schedule, again);
    return;
  }
  parts.schedules.complete(schedule);
  const queue = target.DeadLetterConfig?.Arn;
  if (queue !== undefined) parts.deadLetters.put(queue, { schedule: schedule.name, input: target.Input });
}

function scheduledAt({ content }: Schedule): Instant {
  return `${content.ScheduleExpression.slice('at('.length, -1)}.000Z` as Instant;
}
