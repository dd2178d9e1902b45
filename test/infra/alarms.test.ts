import { describe, expect, it } from 'vitest';
import type { AttemptOutcome } from '../../shared/domain/mail/index.ts';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { EVERYTHING, named, templatesOf } from './templates.ts';

const { functions, ofType, theOnly } = templatesOf(EVERYTHING);
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => ({
  name: String(Properties['AlarmName']).replace('aftercare-trial-', ''),
  Properties,
}));

const alarm = (name: string) => alarms.find((one) => one.name === name)?.Properties;

it('watches every function and everything that can be lost', () => {
  const perFunction = functions.map(({ folder }) => `${folder.split('/').slice(1).join('-')}-failing`);
  expect(alarms.map(({ name }) => name).sort()).toEqual(
    [
      ...perFunction.map((name) => name.replace(/^functions-/, '')),
      'api-failing',
      'api-slow',
      'events-given-up',
      'mail-bouncing',
      'mail-deferred',
      'mail-unwanted',
      'streams-arm-timers-behind',
      'streams-send-mail-behind',
      'sweep-silent',
      'table-throttled',
      'timers-dropped',
      'timers-lost',
    ].sort(),
  );
});

it.each(alarms.map(({ name, Properties }) => [name, Properties] as const))(
  '%s says in a sentence what people lose, and tells the topic when it starts and ends',
  (_, properties) => {
    const topic = theOnly('AWS::SNS::Topic').logicalId;

    expect(properties['AlarmDescription']).toMatch(/^[A-Z][^.]{30,}\.$/);
    expect([properties['AlarmActions'], properties['OKActions']].map((told) => named(told))).toEqual([
      topic,
      topic,
    ]);
  },
);

it('says something of its own in every alarm', () => {
  const sentences = alarms.map(({ Properties }) => Properties['AlarmDescription']);

  expect(new Set(sentences).size).toBe(sentences.length);
});

describe('silence', () => {
  it('of the sweep is alarming', () => {
    expect(alarm('sweep-silent')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      TreatMissingData: 'breaching',
    });
  });

  it('of a queue is good', () => {
    expect(alarm('timers-lost')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      EvaluationPeriods: 1,
      TreatMissingData: 'notBreaching',
    });
  });
});

it.each(['streams-arm-timers-behind', 'streams-send-mail-behind'])('%s means more than a minute', (name) => {
  expect(alarm(name)).toMatchObject({
    Namespace: 'AWS/Lambda',
    MetricName: 'IteratorAge',
    Threshold: 60_000,
    Statistic: 'Maximum',
  });
});

describe('what functions only say in their logs', () => {
  const filters = ofType('AWS::Logs::MetricFilter').map(({ Properties }) => ({
    of: named(Properties['LogGroupName']),
    pattern: Properties['FilterPattern'],
    metrics: (Properties['MetricTransformations'] as { MetricName: string; MetricNamespace: string }[]).map(
      ({ MetricName, MetricNamespace }) => `${MetricNamespace} ${MetricName}`,
    ),
  }));
  const logOf = (folder: string) =>
    named(functions.find((one) => one.folder === folder)?.Properties['LoggingConfig']);

  it.each(functions.map(({ folder }) => folder))('%s: a failure it caught rings its alarm', (folder) => {
    const name = folder.split('/').slice(-2).join('-');
    const { Metrics } = alarm(`${name}-failing`) as {
      Metrics: { MetricStat?: { Metric: { MetricName: string; Namespace: string } } }[];
    };

    expect(filters).toContainEqual({
      of: logOf(folder),
      pattern: '{ ($.level = "ERROR") || ($.status >= 500) }',
      metrics: [`Aftercare/trial ${name}-failures`],
    });
    expect(
      Metrics.map(({ MetricStat }) => `${MetricStat?.Metric.Namespace} ${MetricStat?.Metric.MetricName}`),
    ).toContain(`Aftercare/trial ${name}-failures`);
  });

  it('mail that SES puts off again and again rings too, no matter which function sends it', () => {
    const outcome: AttemptOutcome['outcome'] = 'deferred';
    const counting = filters.filter(({ metrics }) => metrics.includes('Aftercare/trial mail-deferred'));
    const senders = functions.filter(({ Properties }) => JSON.stringify(Properties).includes('MAIL_FROM'));

    expect(senders.map(({ folder }) => folder).sort()).toEqual([
      'functions/streams/send-mail',
      'functions/timers/sweep',
    ]);
    expect(counting.map(({ of }) => of).sort()).toEqual(senders.map(({ folder }) => logOf(folder)).sort());
    expect(new Set(counting.map(({ pattern }) => pattern))).toEqual(
      new Set([`{ $.outcome = "${outcome}" }`]),
    );
    expect(alarm('mail-deferred')).toMatchObject({
      Namespace: 'Aftercare/trial',
      MetricName: 'mail-deferred',
      Threshold: 1,
      TreatMissingData: 'notBreaching',
    });
  });
});

const patience = (name: string) => {
  const { EvaluationPeriods, DatapointsToAlarm } = alarm(name) ?? {};
  return [EvaluationPeriods, DatapointsToAlarm];
};

it('waits for a second failure, except of what runs once a day', () => {
  const failing = alarms.map(({ name }) => name).filter((name) => /-.+-failing$/.test(name));
  const atOnce = failing.filter((name) => String(patience(name)) === '1,1');

  expect(atOnce).toEqual(['timers-retention-failing']);
  expect(failing.filter((name) => String(patience(name)) === '3,2')).toHaveLength(functions.length - 1);
});

it('hears of a throttled index, which its table does not count', () => {
  const { Metrics } = alarm('table-throttled') as {
    Metrics: {
      MetricStat?: { Metric: { MetricName: string; Dimensions: { Name: string; Value: unknown }[] } };
    }[];
  };
  const watched = Metrics.flatMap(({ MetricStat }) =>
    MetricStat
      ? [
          `${MetricStat.Metric.Dimensions.find(({ Name }) => Name === 'GlobalSecondaryIndexName')?.Value ?? 'table'} ${MetricStat.Metric.MetricName}`,
        ]
      : [],
  );

  expect(watched.sort()).toEqual(
    ['table', 'due', 'opening', 'branchWork', 'ownerWork']
      .flatMap((of) => [`${of} ReadThrottleEvents`, `${of} WriteThrottleEvents`])
      .sort(),
  );
});

it('counts errors, throttles and failures in the log of a function even while some of them are silent', () => {
  const metrics = alarm('timers-sweep-failing')?.['Metrics'] as { Id: string; Expression?: string }[];

  expect(metrics.flatMap(({ Expression }) => Expression ?? [])).toEqual([
    'SUM([FILL(errors, 0), FILL(throttles, 0), FILL(failures, 0)])',
  ]);
});

describe('where alarms go', () => {
  it('is a new topic that only alarms of the account may speak to', () => {
    const { PolicyDocument } = theOnly('AWS::SNS::TopicPolicy').Properties as {
      PolicyDocument: { Statement: { Effect: string }[] };
    };

    expect(PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
    expect(theOnly('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operators@example.com',
    });
  });

  it("is the operator's own topic where there is one", () => {
    const alarmTopicArn = 'arn:aws:sns:eu-west-1:111122223333:pager';
    const own = templatesOf({ ...UNDEPLOYED, alarmTopicArn });

    expect(own.ofType('AWS::SNS::Topic')).toEqual([]);
    expect(
      new Set(
        own.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => String(Properties['AlarmActions'])),
      ),
    ).toEqual(new Set([alarmTopicArn]));
  });
});
