import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { TABLE_DEFINITION } from '../../shared/storage/table-definition.ts';
import type { AftercareFunction } from './aftercare-function.ts';
import { type AlarmBoard, addUp } from './alarm-board.ts';
import type { TableReference } from './dossier-table.ts';
import type { PublicApi } from './public-api.ts';
import type { Timers } from './timers.ts';

const period = Duration.minutes(5);
const sum = { period, statistic: Stats.SUM };

/** One in a hundred answers is our fault. */
export function watchApi(board: AlarmBoard, { httpApi }: PublicApi): void {
  board.watch({
    name: 'api-failing',
    metric: new MathExpression({
      expression: '100 * failed / requests',
      usingMetrics: { failed: httpApi.metricServerError(sum), requests: httpApi.metricCount(sum) },
      period,
      label: 'failed requests, percent',
    }),
    threshold: 1,
    periods: 3,
    sentence: 'One request in a hundred or more fails: staff have to try again and may lose what they typed.',
  });
  board.watch({
    name: 'api-slow',
    metric: httpApi.metricLatency({ period, statistic: Stats.percentile(99) }),
    threshold: 3000,
    periods: 3,
    sentence: 'One request in a hundred takes three seconds or longer: agents wait while customers listen.',
  });
}

/** The table and each of its indexes. A hot index rejects writes of the table and counts them as its own. */
export function watchTable(board: AlarmBoard, { tableName }: TableReference): void {
  const throttled = (metricName: string, index: { readonly GlobalSecondaryIndexName?: string }) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tableName, ...index },
      ...sum,
    });
  const metrics = Object.fromEntries([
    ['reads', throttled('ReadThrottleEvents', {})],
    ['writes', throttled('WriteThrottleEvents', {})],
    ...Object.values(TABLE_DEFINITION.indexes).flatMap(({ name }) => [
      [`${name}Reads`, throttled('ReadThrottleEvents', { GlobalSecondaryIndexName: name })],
      [`${name}Writes`, throttled('WriteThrottleEvents', { GlobalSecondaryIndexName: name })],
    ]),
  ]) as Readonly<Record<string, Metric>>;
  board.watch({
    name: 'table-throttled',
    metric: new MathExpression({
      expression: addUp(...Object.keys(metrics)),
      usingMetrics: metrics,
      period,
      label: 'throttled requests',
    }),
    threshold: 1,
    periods: 3,
    sentence: 'The database turns requests away: saving is slow, and some requests are answered 503.',
  });
}

/** How far a stream consumer is behind, in milliseconds. */
export function watchBacklog(board: AlarmBoard, { lambda, shortName }: AftercareFunction, sentence: string) {
  board.watch({
    name: `${shortName}-behind`,
    metric: lambda.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
    threshold: 60_000,
    periods: 3,
    sentence,
  });
}

/** Rings when the sweep does not run. */
export function watchSweep(board: AlarmBoard, { lambda }: AftercareFunction): void {
  board.watch({
    name: 'sweep-silent',
    metric: lambda.metricInvocations(sum),
    threshold: 1,
    when: 'below',
    silence: 'alarming',
    sentence:
      'Nobody looks for what was lost: a deadline whose timer failed is not acted on, and mail that got stuck stays so.',
  });
}

/** Rings when timers, or events of the table, were lost on their way. */
export function watchTimers(board: AlarmBoard, { group, deadLetters }: Timers, failures: IQueue): void {
  board.watchDeadLetters(
    'timers-lost',
    deadLetters,
    'Timers did not reach their function: reminders and escalations came a minute or more late, by the sweep.',
  );
  board.watchDeadLetters(
    'events-given-up',
    failures,
    'Events were given up after all retries: the sweep repeats timers and mail, but what became of sent mail may stay unknown.',
  );
  board.watch({
    name: 'timers-dropped',
    metric: new MathExpression({
      expression: addUp('dropped', 'unkept'),
      usingMetrics: {
        dropped: group.metricDropped(sum),
        unkept: group.metricFailedToBeSentToDLQ(undefined, sum),
      },
      period,
      label: 'dropped firings',
    }),
    threshold: 1,
    sentence:
      'Timers fired into the void: reminders and escalations came a minute or more late, by the sweep.',
  });
}

/**
 * Mail that SES did not take is tried again and again by functions that do not fail. Send-mail and the sweep,
 * which sends mails that nobody took, count into the same metric.
 */
export function watchSending(board: AlarmBoard, sendMail: AftercareFunction, sweep: AftercareFunction): void {
  const deferred = FilterPattern.stringValue('$.outcome', '=', 'deferred');
  const counted = (sender: AftercareFunction) => sender.count('Deferred', 'mail-deferred', deferred);
  counted(sweep);
  board.watch({
    name: 'mail-deferred',
    metric: counted(sendMail).metric(sum),
    threshold: 1,
    periods: 3,
    sentence:
      'SES takes no mail of ours: letters and notices wait, and staff see what is due in their work lists only.',
  });
}

/** SES reviews an account at 5 % bounces and 0.1 % complaints. The alarm leaves time to act before. */
export function watchReputation(board: AlarmBoard): void {
  const reputation = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      period: Duration.hours(1),
      statistic: Stats.AVERAGE,
    });
  board.watch({
    name: 'mail-bouncing',
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.02,
    silence: 'asBefore',
    sentence:
      'Two in a hundred mails bounce: these people are told nothing, and SES may stop all our mail at 5 %.',
  });
  board.watch({
    name: 'mail-unwanted',
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.0005,
    silence: 'asBefore',
    sentence: 'Recipients report our mail as spam: SES may stop all our mail at one complaint in a thousand.',
  });
}
