import type { SchedulerRefusal } from './refusal.ts';

/**
 * Behaviour that the service does not promise, or faults, for tests to choose. The defaults are the
 * ones that surprise least: past times are refused, each schedule fires once and is gone at once.
 */
export interface SchedulerControl {
  /** What CreateSchedule does with a time in the past; undocumented, so all three must be harmless. */
  pastTimes: 'reject' | 'fire' | 'swallow';
  /** How long a fired schedule with ActionAfterCompletion DELETE still exists. */
  removalDelaySeconds: number;
  /** `lost`: schedules complete without calling their target. */
  firings: 'once' | 'twice' | 'lost';
  /** How many of the next deliveries the target refuses, so that the schedule's retry policy acts. */
  failingDeliveries: number;
  /** Answers of the next requests, in order, before normal work goes on. */
  readonly nextRefusals: SchedulerRefusal[];
}

/** A scheduler in good order; tests make it lose, double and refuse. */
export function schedulerControl(): SchedulerControl {
  return {
    pastTimes: 'reject',
    removalDelaySeconds: 0,
    firings: 'once',
    failingDeliveries: 0,
    nextRefusals: [],
  };
}
