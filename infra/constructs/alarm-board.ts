import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AftercareFunction } from './aftercare-function.ts';

const FIVE_MINUTES = Duration.minutes(5);

export interface Watch {
  readonly name: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** `below` for what must keep happening. Default: at or above the threshold. */
  readonly when?: 'atLeast' | 'below';
  /** Periods of five minutes of which most must be bad. Default: one. */
  readonly periods?: 1 | 3;
  /** What silence means. Default: all is well. */
  readonly silence?: 'well' | 'alarming' | 'asBefore';
  /** What people lose; a whole sentence. */
  readonly sentence: string;
}

const SILENCE = {
  well: TreatMissingData.NOT_BREACHING,
  alarming: TreatMissingData.BREACHING,
  asBefore: TreatMissingData.IGNORE,
} as const;

/**
 * Adds metrics that are silent while they are zero. A plain sum would be silent as soon as one of them is.
 */
export function addUp(...metrics: readonly string[]): string {
  return `SUM([${metrics.map((name) => `FILL(${name}, 0)`).join(', ')}])`;
}

/** All alarms of a stage. Each says what people lose, and notifies the same topic when it starts and ends. */
export class AlarmBoard extends Construct {
  private readonly stage: string;
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, stage: string, topic: ITopic) {
    super(scope, id);
    this.stage = stage;
    this.topic = topic;
  }

  watch({ name, metric, threshold, when = 'atLeast', periods = 1, silence = 'well', sentence }: Watch): void {
    const alarm = new Alarm(this, name, {
      alarmName: `aftercare-${this.stage}-${name}`,
      alarmDescription: sentence,
      metric,
      threshold,
      comparisonOperator:
        when === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: Math.ceil(periods / 2),
      treatMissingData: SILENCE[silence],
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  /**
   * Errors, throttles and the failures in the log together. A retry or the next run repairs a single one, but
   * not several in a row.
   */
  watchFunction({ lambda, failures, shortName, whenFailing, rarelyRuns }: AftercareFunction): void {
    const options = { period: FIVE_MINUTES, statistic: Stats.SUM };
    this.watch({
      name: `${shortName}-failing`,
      metric: new MathExpression({
        expression: addUp('errors', 'throttles', 'failures'),
        usingMetrics: {
          errors: lambda.metricErrors(options),
          throttles: lambda.metricThrottles(options),
          failures: failures.metric(options),
        },
        period: FIVE_MINUTES,
        label: 'errors, throttles and failures in the log',
      }),
      threshold: 1,
      periods: rarelyRuns ? 1 : 3,
      sentence: whenFailing,
    });
  }

  watchDeadLetters(name: string, queue: IQueue, sentence: string): void {
    this.watch({
      name,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: FIVE_MINUTES,
        statistic: Stats.MAXIMUM,
      }),
      threshold: 1,
      sentence,
    });
  }
}
