import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { mayArmTimers, mayInvoke, mayLeaveBehind } from '../capabilities.ts';
import type { AftercareFunction } from './aftercare-function.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { failureDestination } from './failure-destination.ts';

export interface TimersProps {
  readonly stage: string;
  readonly fireTimer: AftercareFunction;
  readonly failures: IQueue;
}

/**
 * What one-shot schedules need: a group, their role, and a queue for those that never reached their function.
 * The schedules themselves are made while the system runs (arm-timers).
 */
export class Timers extends Construct {
  readonly group: ScheduleGroup;
  readonly deadLetters: IQueue;
  /** The role of the schedules: may invoke fire-timer and leave a firing behind. */
  readonly executionRole: Role;
  private readonly fireTimer: AftercareFunction;

  constructor(scope: Construct, id: string, { stage, fireTimer, failures }: TimersProps) {
    super(scope, id);
    this.fireTimer = fireTimer;
    const scheduleGroupName = `aftercare-${stage}-timers`;
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName,
      // If it were kept, its name would already exist when the stage is deployed again. Timers are found in
      // the table anyway.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.deadLetters = new DeadLetterQueue(this, 'Lost', `aftercare-${stage}-lost-timers`).queue;

    const stack = Stack.of(this);
    this.executionRole = new Role(this, 'ExecutionRole', {
      description: `What the schedules of ${scheduleGroupName} may do`,
      // Only schedules of this group and account may use the role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: scheduleGroupName,
            }),
          },
        },
      }),
    });
    mayInvoke(this.executionRole, fireTimer.lambda);
    mayLeaveBehind(this.executionRole, this.deadLetters);

    // Scheduler is done once Lambda has accepted the event. What fails after that needs a place of its own.
    fireTimer.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: failureDestination(failures, fireTimer),
    });
  }

  /** Lets a function make and remove the schedules, and fire timers that are too near for one. */
  armedBy(armTimers: AftercareFunction): void {
    mayArmTimers(armTimers.role, this.group, this.executionRole);
    mayInvoke(armTimers.role, this.fireTimer.lambda);
    acknowledge(
      armTimers.role,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/${this.group.scheduleGroupName}/*]`,
      'Schedules are made while the system runs: their names are not known before, their group is.',
    );
  }
}
