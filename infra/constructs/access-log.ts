import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * One line per request, with the route instead of the path and without address, query string or caller. What
 * was asked for can be personal. Who asked is in the history of the record.
 */
const LINE = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  problem: '$context.error.responseType',
  authorizer: '$context.authorizer.error',
  integrationStatus: '$context.integrationStatus',
  integrationProblem: '$context.integrationErrorMessage',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
} as const;

/** One line for each request, kept three months: no query, no body and no names. */
export function accessLog(scope: Construct, stage: string): IAccessLogSettings {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aftercare/${stage}/requests`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return {
    destination: new LogGroupLogDestination(logGroup),
    format: AccessLogFormat.custom(JSON.stringify(LINE)),
  };
}
