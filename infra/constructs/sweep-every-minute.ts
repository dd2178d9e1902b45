import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { AftercareFunction } from './aftercare-function.ts';

const NOTHING_LEFT_BEHIND =
  'A missed minute loses nothing, the next one repeats its work; kept, it would hide in the same queue what is lost for good. Alarms tell when the sweep fails or is silent.';

/**
 * Runs the sweep by a rule of EventBridge, not by a schedule of EventBridge Scheduler, because the sweep is
 * the fallback for Scheduler. A missed minute is not caught up and leaves nothing behind, because the next
 * one does its work. A message for each would hold the alarm of the failures for as long as it is kept, and
 * hide what is really lost. The alarms `sweep-silent` and `timers-sweep-failing` ring instead.
 */
export class SweepEveryMinute extends Construct {
  constructor(scope: Construct, id: string, sweep: AftercareFunction) {
    super(scope, id);
    const rule = new Rule(this, 'Rule', {
      description: 'Looks for deadlines and mail that nothing else has dealt with',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(sweep.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    sweep.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    acknowledge(rule, 'Serverless-EventBusDLQ', NOTHING_LEFT_BEHIND);
    acknowledge(sweep.lambda, 'Serverless-LambdaAsyncFailureDestination', NOTHING_LEFT_BEHIND);
  }
}
