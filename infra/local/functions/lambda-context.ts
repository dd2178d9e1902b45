import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { FunctionPlan } from '../template/local-plan.ts';

/** The second argument of a handler. Remaining time goes by the machine's clock, like the timeout. */
export function lambdaContext(plan: FunctionPlan): Context {
  const endsAt = Date.now() + plan.timeoutSeconds * 1000;
  const functionName = plan.arn.slice(plan.arn.lastIndexOf(':') + 1);
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: plan.arn,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: '256',
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
