import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AftercareFunction } from './aftercare-function.ts';
import { failureDestination } from './failure-destination.ts';

/**
 * Runs the sweep by a rule of EventBridge, not by a schedule of EventBridge Scheduler: it is what stands in
 * for Scheduler. A minute that was missed is not caught up, the next one does its work.
 */
export class SweepEveryMinute extends Construct {
  constructor(scope: Construct, id: string, sweep: AftercareFunction, failures: IQueue) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: 'Looks for deadlines and mail that nothing else has dealt with',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(sweep.lambda, {
          deadLetterQueue: failures,
          retryAttempts: 0,
          maxEventAge: Duration.minutes(1),
        }),
      ],
    });
    sweep.lambda.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      onFailure: failureDestination(failures, sweep),
    });
  }
}
