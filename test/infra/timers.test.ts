import { describe, expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { named, templatesOf } from './templates.ts';

const { environmentOf, folderOf, ofType, theOnly, resources } = templatesOf(UNDEPLOYED);

const environment = environmentOf('functions/streams/arm-timers');

describe('what arm-timers makes schedules with', () => {
  it('is the group of this stage, fire-timer, and a queue for firings that never arrive', () => {
    const queue = resources[named(environment['TIMER_DLQ_ARN'])];

    expect(theOnly('AWS::Scheduler::ScheduleGroup').Properties['Name']).toBe(environment['SCHEDULE_GROUP']);
    expect(folderOf(named(environment['FIRE_TIMER_ARN']))).toBe('functions/timers/fire-timer');
    expect([queue?.Type, queue?.Properties['QueueName']]).toEqual([
      'AWS::SQS::Queue',
      'aftercare-local-lost-timers',
    ]);
  });
});

describe.each(
  ofType('AWS::SQS::Queue').map((queue) => [String(queue.Properties['QueueName']), queue] as const),
)('the queue %s', (_, { logicalId, Properties }) => {
  it('is a standard queue, encrypted, that keeps its messages for 14 days', () => {
    expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
    expect(Properties).not.toHaveProperty('FifoQueue');
  });

  it('is not talked to in the clear', () => {
    const policies = ofType('AWS::SQS::QueuePolicy').filter(({ Properties: policy }) =>
      JSON.stringify(policy['Queues']).includes(logicalId),
    );

    expect(policies.map(({ Properties: policy }) => policy['PolicyDocument'])).toEqual([
      expect.objectContaining({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Action: 'sqs:*',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      }),
    ]);
  });
});

const rules = ofType('AWS::Events::Rule').flatMap(({ Properties }) =>
  'ScheduleExpression' in Properties
    ? [[Properties['ScheduleExpression'], folderOf(named(Properties['Targets']))]]
    : [],
);

it('makes the sweep independent of Scheduler: a rule runs it every minute, and no schedule does', () => {
  expect(rules).toContainEqual(['rate(1 minute)', 'functions/timers/sweep']);
  expect(ofType('AWS::Scheduler::Schedule')).toEqual([]);
});

it('leaves nothing behind of a minute that was missed: the next one repeats it', () => {
  const [sweeping] = ofType('AWS::Events::Rule').filter(
    ({ Properties }) => Properties['ScheduleExpression'] === 'rate(1 minute)',
  );

  expect(sweeping?.Properties['Targets']).toEqual([
    {
      Id: 'Target0',
      Arn: expect.anything(),
      RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
    },
  ]);
});

it('looks once a day for customers who were kept long enough', () => {
  expect(rules).toContainEqual(['rate(1 day)', 'functions/timers/retention']);
});
