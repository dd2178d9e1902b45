import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AftercareFunction } from './aftercare-function.ts';
import { failureDestination } from './failure-destination.ts';

/** Looks once a day for customers who were kept long enough. The next day makes up for a missed one. */
export class RetentionEveryDay extends Construct {
  constructor(scope: Construct, id: string, retention: AftercareFunction, failures: IQueue) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: 'Begins to forget customers who were kept long enough',
      schedule: Schedule.rate(Duration.days(1)),
      targets: [
        new LambdaFunction(retention.lambda, {
          deadLetterQueue: failures,
          retryAttempts: 2,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
    retention.lambda.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.hours(6),
      onFailure: failureDestination(failures, retention),
    });
  }
}
