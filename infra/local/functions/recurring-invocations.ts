import { type Instant, minutesBetween, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { Clock } from '../../../shared/application/ports.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { TimedEngine } from '../clock/time-machine.ts';
import type { LocalSettings } from '../state/settings.ts';
import type { RecurringPlan } from '../template/local-plan.ts';
import { invokeAndTell } from './invoke-and-tell.ts';
import type { LocalFunctions } from './local-functions.ts';

/**
 * Runs recurring jobs by the clock, at the rate of their rules, counted from the first start of the local
 * run.
 */
export function recurringInvocations(
  plan: RecurringPlan,
  functions: LocalFunctions,
  happenings: Happenings,
  clock: Clock,
  settings: LocalSettings,
): TimedEngine {
  const setting = `recurring:${plan.id}`;
  let last = (settings.read(setting) as Instant | undefined) ?? clock.now();
  settings.write(setting, last);
  return {
    recursAnyway: true,
    nextAt: async () => plusMinutes(last, plan.everyMinutes),
    async runDue(now) {
      const due = plusMinutes(last, plan.everyMinutes);
      // Runs missed while nothing ran are not all made up for. Nor are they on AWS.
      last = minutesBetween(due, now) < plan.everyMinutes ? due : now;
      settings.write(setting, last);
      await invokeAndTell(plan, functions, happenings, 'recurred');
    },
  };
}
