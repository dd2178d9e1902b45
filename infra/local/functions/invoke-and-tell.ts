import type { Happening, Happenings } from '../clock/happenings.ts';
import type { RecurringPlan } from '../template/local-plan.ts';
import type { LocalFunctions } from './local-functions.ts';

/** Invokes a recurring job once. What it throws is reported, and it still runs the next time. */
export async function invokeAndTell(
  plan: RecurringPlan,
  functions: LocalFunctions,
  happenings: Happenings,
  kind: Happening['kind'],
): Promise<void> {
  const folder = functions.plan(plan.functionArn)?.folder ?? plan.functionArn;
  try {
    await functions.invoke(plan.functionArn, plan.input);
    happenings.record(kind, folder);
  } catch (error) {
    happenings.record('invocationFailed', `${folder}: ${(error as Error).message}`);
  }
}
