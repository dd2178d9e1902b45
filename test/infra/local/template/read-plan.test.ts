import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../infra/local/template/read-plan.ts';
import { templateSchema } from '../../../../infra/local/template/template.ts';
import { smallTemplates } from '../support/small-templates.ts';

const lambda = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const queue = (name: string) => `arn:aws:sqs:us-east-1:000000000000:${name}`;

describe('the plan of a local run', () => {
  const plan = readPlan(smallTemplates());

  it('takes the table with its indexes and stream', () => {
    expect(plan.table).toEqual({
      arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Table',
      expiryAttribute: 'expiresAtSeconds',
      create: {
        TableName: 'Table',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['PK', 'SK', 'duePK', 'dueSK'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'duePK', KeyType: 'HASH' },
              { AttributeName: 'dueSK', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    });
  });

  it('resolves the environment of a function across stacks', () => {
    expect(plan.functions.map(({ folder, environment }) => [folder, environment])).toEqual([
      ['notes', { TABLE_NAME: 'Table', PUBLIC_API_URL: 'Api.ApiEndpoint' }],
      [
        'consumer',
        {
          SCHEDULE_GROUP: 'timers',
          FIRE_TIMER_ARN: lambda('Fire'),
          SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/TimerRole',
          TIMER_DLQ_ARN: queue('TimerQueue'),
        },
      ],
      ['fire', {}],
      ['sweep', {}],
      ['feedback', {}],
    ]);
  });

  it('knows how often a function is tried and where its failures go', () => {
    const fire = plan.functions.find(({ folder }) => folder === 'fire');

    expect([fire?.timeoutSeconds, fire?.asynchronousRetries, fire?.failureDestinationArn]).toEqual([
      5,
      2,
      queue('FailureQueue'),
    ]);
  });

  it('takes routes with their scopes, consumers, rates, rules and mail events', () => {
    expect(plan.api.routes).toEqual([
      { routeKey: 'GET /open/{name}', functionArn: lambda('Notes'), authorization: 'none', scopes: [] },
      {
        routeKey: 'GET /notes/{id}',
        functionArn: lambda('Notes'),
        authorization: 'jwt',
        scopes: ['aftercare/read'],
      },
      {
        routeKey: 'POST /notes',
        functionArn: lambda('Notes'),
        authorization: 'jwt',
        scopes: ['aftercare/admin', 'aftercare/write'],
      },
      { routeKey: 'HEAD /anywhere', functionArn: lambda('Notes'), authorization: 'none', scopes: [] },
    ]);
    expect(plan.streams).toEqual([
      {
        id: 'Mapping',
        functionArn: lambda('Consumer'),
        batchSize: 10,
        filters: [{ dynamodb: { NewImage: { type: { S: ['note'] } } } }],
        bisect: true,
        partialFailures: true,
        maximumRetries: 3,
        failureDestinationArn: queue('FailureQueue'),
      },
    ]);
    expect(plan.recurring).toEqual([
      { id: 'EveryMinute', functionArn: lambda('Sweep'), everyMinutes: 1, input: {} },
    ]);
    expect(plan.rules.map(({ id, functionArn }) => [id, functionArn])).toEqual([
      ['FeedbackRule', lambda('Feedback')],
    ]);
    expect([plan.scheduleGroups, plan.mailEvents]).toEqual([
      ['timers'],
      [{ configurationSet: 'mail-set', types: ['DELIVERY', 'BOUNCE', 'COMPLAINT'] }],
    ]);
  });

  it('says what it cannot carry out', () => {
    const templates = smallTemplates();
    const odd = templateSchema.parse({
      Resources: {
        Nightly: {
          Type: 'AWS::Events::Rule',
          Properties: { ScheduleExpression: 'cron(0 2 * * ? *)', Targets: [{ Arn: 'x' }] },
        },
      },
    });

    expect(() => readPlan({ ...templates, odd })).toThrow(
      'The templates cannot be run locally: Nightly recurs by cron(0 2 * * ? *); the local run knows rate() only',
    );
  });
});
