import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import {
  FilterPattern,
  type IFilterPattern,
  LogGroup,
  type MetricFilter,
  RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { FunctionCode } from './function-code.ts';
import type { FunctionEnvironment } from './function-environment.ts';

export interface AftercareFunctionProps {
  readonly stage: string;
  /** Where its source is: `functions/api/dossier`. */
  readonly folder: string;
  readonly description: string;
  readonly code: FunctionCode;
  readonly timeout: Duration;
  readonly memoryMegabytes: number;
  readonly environment: FunctionEnvironment;
  /** What goes wrong for people while it fails. A whole sentence, the text of its alarm. */
  readonly whenFailing: string;
  /** How it is called. This decides where a failed call goes. */
  readonly calledBy: Caller;
  /** It runs so rarely that an alarm after a second failure would be too late. Default: false. */
  readonly rarelyRuns?: boolean;
  readonly concurrency?: number;
}

/**
 * `waiting`: the caller waits for the answer. `stream`: in batches from the table. `event`: nobody waits.
 * `tick`: nobody waits, and the next run does what this one did not.
 */
export type Caller = 'waiting' | 'stream' | 'event' | 'tick';

const NO_DEAD_LETTER_REASONS: Readonly<Record<Caller, string>> = {
  waiting: 'Who calls waits for the answer and is told of the failure: there is no letter to leave.',
  stream: 'Lambda reads the stream for it and waits; the mapping has a destination for failed batches.',
  event: 'It has a destination for failures, which keeps the error with the event; a dead letter does not.',
  tick: 'The next tick does what this one did not: nothing is lost that a letter could keep.',
};

/** Names the folder of a function's source, for running the templates without AWS. */
export const FOLDER_METADATA = 'aftercare:function';

const TRACING_REASON =
  'X-Ray knows no resources: traces can be written to all or to none. Nothing else is granted on *.';

/** What a log line looks like when something failed. A function catches most of what is thrown in it. */
const FAILURE = FilterPattern.any(
  FilterPattern.stringValue('$.level', '=', 'ERROR'),
  FilterPattern.numberValue('$.status', '>=', 500),
);

/** One function with its own role and log group. It may do nothing until a capability allows it. */
export class AftercareFunction extends Construct {
  readonly lambda: lambda.Function;
  /** Counts the failures in its log. */
  readonly failures: MetricFilter;
  readonly role: Role;
  readonly whenFailing: string;
  readonly rarelyRuns: boolean;
  /** `arm-timers`; unique within a stage. */
  readonly shortName: string;
  private readonly stage: string;
  private readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: AftercareFunctionProps) {
    super(scope, id);
    this.whenFailing = props.whenFailing;
    this.rarelyRuns = props.rarelyRuns ?? false;
    this.shortName = props.folder.replace('functions/', '').split('/').slice(-2).join('-');
    this.stage = props.stage;
    const name = `aftercare-${props.stage}-${this.shortName}`;

    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aftercare/${props.stage}/${this.shortName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do`,
    });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.lambda = new lambda.Function(this, 'Function', {
      functionName: name,
      description: props.description,
      code: props.code(props.folder),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      environment: { ...props.environment, LOG_LEVEL: 'INFO' },
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: lambda.Tracing.ACTIVE,
      ...(props.concurrency !== undefined && { reservedConcurrentExecutions: props.concurrency }),
    });
    this.failures = this.count('Failures', `${this.shortName}-failures`, FAILURE);
    (this.lambda.node.defaultChild as lambda.CfnFunction).addMetadata(FOLDER_METADATA, props.folder);
    acknowledge(this.lambda, 'Serverless-LambdaDLQ', NO_DEAD_LETTER_REASONS[props.calledBy]);
    acknowledge(this.role, 'AwsSolutions-IAM5[Resource::*]', TRACING_REASON);
  }
  /** Counts the matching lines of its log. The metric is silent while there are none. */
  count(id: string, metricName: string, filterPattern: IFilterPattern): MetricFilter {
    return this.logGroup.addMetricFilter(id, {
      filterPattern,
      metricNamespace: `Aftercare/${this.stage}`,
      metricName,
      metricValue: '1',
    });
  }
}
