import { LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { DirectInvocation, LAMBDA_CLIENT_CONFIG } from '../../../shared/adapters/direct-firing.ts';
import { EventBridgeScheduler, SCHEDULER_CLIENT_CONFIG } from '../../../shared/adapters/scheduler.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import type { Clock, DirectFiring, Scheduler } from '../../../shared/application/ports.ts';
import { timerOfImage } from '../../../shared/storage/timer-of-item.ts';
import { keyTextOfImage } from '../../../shared/storage/key-text.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { type ArmTimersDependencies, armTimers } from './handler.ts';

/** What a test or the local run may replace. */
export type ArmTimersOverrides = Partial<ArmTimersDependencies & { readonly clock: Clock }>;

/** The consumer of the table's stream that arms timers. */
export function compose(
  environment: Environment,
  overrides: ArmTimersOverrides = {},
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const { clock = systemClock, ...dependencies } = overrides;
  return armTimers({
    scheduler: dependencies.scheduler ?? scheduler(environment, clock),
    directFiring: dependencies.directFiring ?? directFiring(environment),
    timerOf: timerOfImage,
    itemOf: ({ dynamodb }) => keyTextOfImage(dynamodb?.Keys ?? {}),
    log: createLog('streams/arm-timers', environment['LOG_LEVEL']),
    ...dependencies,
  });
}

function directFiring(environment: Environment): DirectFiring {
  return new DirectInvocation(
    new LambdaClient(LAMBDA_CLIENT_CONFIG),
    required(environment, 'FIRE_TIMER_ARN'),
  );
}

function scheduler(environment: Environment, clock: Clock): Scheduler {
  return new EventBridgeScheduler(
    new SchedulerClient(SCHEDULER_CLIENT_CONFIG),
    {
      scheduleGroup: required(environment, 'SCHEDULE_GROUP'),
      roleArn: required(environment, 'SCHEDULE_ROLE_ARN'),
      fireTimerArn: required(environment, 'FIRE_TIMER_ARN'),
      deadLetterArn: required(environment, 'TIMER_DLQ_ARN'),
    },
    clock,
  );
}
