import { expect, it } from 'vitest';
import * as z from 'zod';
import { operations } from '../../shared/contracts/operations.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { groupPartition, SIGNING_KEY_PARTITION } from '../../shared/storage/keys.ts';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { named, type Statement, templatesOf } from './templates.ts';

const { environmentOf, functions, ofType, theOnly, resources } = templatesOf(UNDEPLOYED);

function statementsOf(role: string): readonly Statement[] {
  return ofType('AWS::IAM::Policy')
    .filter(({ Properties }) => JSON.stringify(Properties['Roles']).includes(`"${role}"`))
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
}

const timerEnvironment = environmentOf('functions/streams/arm-timers');

function roleOf(folder: string): string {
  const found = functions.find((one) => one.folder === folder);
  return named(found?.Properties['Role']);
}

const actions = ({ Action }: Statement) => [Action].flat();

/** What every function may do: write its log and its traces. */
const ALWAYS = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
const READ = ['dynamodb:BatchGetItem', 'dynamodb:Query'];
const COMMIT = ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const MAKE_SIGNING_KEY = ['dynamodb:PutItem'];
const STREAM = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];
const LEAVE = ['sqs:SendMessage'];

const EXPECTED: readonly [folder: string, actions: readonly string[]][] = [
  ['functions/api/absence', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/branch', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/dossier', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/visit', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/follow-up', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/call', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/letter', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/consent', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/case', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/obligation', [...READ, 'dynamodb:Query', ...MAKE_SIGNING_KEY]],
  ['functions/api/privacy', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY]],
  ['functions/api/reference', []],
  ['functions/auth/add-branch-roles', ['dynamodb:BatchGetItem']],
  [
    'functions/streams/arm-timers',
    [
      ...STREAM,
      ...LEAVE,
      'iam:PassRole',
      'lambda:InvokeFunction',
      'scheduler:CreateSchedule',
      'scheduler:DeleteSchedule',
      'scheduler:GetSchedule',
    ],
  ],
  [
    'functions/streams/send-mail',
    [...READ, ...COMMIT, ...MAKE_SIGNING_KEY, ...STREAM, ...LEAVE, 'ses:SendRawEmail'],
  ],
  ['functions/timers/fire-timer', [...READ, ...COMMIT, ...LEAVE]],
  ['functions/timers/sweep', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY, 'ses:SendRawEmail']],
  ['functions/timers/retention', [...READ, 'dynamodb:Query', ...COMMIT, ...MAKE_SIGNING_KEY, ...LEAVE]],
  ['functions/events/mail-feedback', [...READ, ...COMMIT, ...MAKE_SIGNING_KEY, ...LEAVE]],
];

it.each(EXPECTED)('%s may do what it needs and nothing else', (folder, expected) => {
  expect(statementsOf(roleOf(folder)).flatMap(actions).sort()).toEqual([...ALWAYS, ...expected].sort());
});

it('lets only functions write whose operations write', () => {
  const writing = new Set(operations.filter(({ method }) => method !== 'GET').map(({ feature }) => feature));
  const allowed = EXPECTED.filter(
    ([folder, granted]) => folder.startsWith('functions/api/') && granted.includes('dynamodb:UpdateItem'),
  ).map(([folder]) => folder.split('/').at(-1));

  expect([...writing].sort()).toEqual(allowed.sort());
});

it('lets every feature with a list make the key its cursors are signed with', () => {
  const isList = ({ query }: (typeof operations)[number]) =>
    query instanceof z.ZodObject && 'limit' in query.shape;
  const listing = new Set(operations.filter(isList).map(({ feature }) => `functions/api/${feature}`));
  const unable = [...listing].filter(
    (folder) =>
      !statementsOf(roleOf(folder)).some(({ Condition }) =>
        JSON.stringify(Condition)?.includes(SIGNING_KEY_PARTITION),
      ),
  );

  expect(listing.size).toBeGreaterThan(3);
  expect(unable).toEqual([]);
});

const everyStatement = ofType('AWS::IAM::Role').flatMap(({ logicalId }) => statementsOf(logicalId));

it('writes records in transactions only, the signing key excepted', () => {
  const writes = everyStatement.filter((one) => actions(one).includes('dynamodb:PutItem'));
  const conditions = new Set(writes.map(({ Condition }) => JSON.stringify(Condition)));

  expect([...conditions].sort()).toEqual([
    `{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["${SIGNING_KEY_PARTITION}"]}}`,
    '{"ForAnyValue:StringEquals":{"dynamodb:EnclosingOperation":["TransactWriteItems"]}}',
  ]);
});

it('shows the sign-in trigger the organisation and no customers', () => {
  const reads = statementsOf(roleOf('functions/auth/add-branch-roles')).filter((one) =>
    actions(one).includes('dynamodb:BatchGetItem'),
  );

  expect(reads.map(({ Condition }) => Condition)).toEqual([
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [groupPartition(asId('*'))] } },
  ]);
});

it.each([
  ['functions/timers/sweep', ['/index/due', '/index/ownerWork']],
  ['functions/api/absence', ['/index/ownerWork']],
  ['functions/timers/retention', ['/index/due']],
  ['functions/api/privacy', ['/index/due']],
  ['functions/api/obligation', ['/index/branchWork', '/index/ownerWork', '/index/opening']],
])('%s queries %j', (folder, indexes) => {
  const queried = statementsOf(roleOf(folder)).filter((one) => one.Action === 'dynamodb:Query');

  expect(JSON.stringify(queried).match(/\/index\/\w+/g)).toEqual(indexes);
});

it('grants on everything only what knows no resources', () => {
  const onEverything = everyStatement.filter(({ Resource }) => Resource === '*').flatMap(actions);

  expect([...new Set(onEverything)].sort()).toEqual([
    'dynamodb:ListStreams',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ]);
});

it('uses neither managed policies nor wildcard actions', () => {
  const managed = ofType('AWS::IAM::Role').filter(({ Properties }) => 'ManagedPolicyArns' in Properties);

  expect(managed).toEqual([]);
  expect(everyStatement.flatMap(actions).filter((action) => action.includes('*'))).toEqual([]);
});

it('passes one role, to Scheduler only', () => {
  const passing = everyStatement.filter((one) => actions(one).includes('iam:PassRole'));

  expect(passing).toEqual([
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: timerEnvironment['SCHEDULE_ROLE_ARN'],
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    },
  ]);
});

it('lends the role of the schedules to schedules of this group and account only', () => {
  const role = named(timerEnvironment['SCHEDULE_ROLE_ARN']);
  const trust = resources[role]?.Properties['AssumeRolePolicyDocument'] as {
    Statement: unknown[];
  };

  expect(trust.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': { Ref: 'AWS::AccountId' },
          'aws:SourceArn': {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':scheduler:',
                { Ref: 'AWS::Region' },
                ':',
                { Ref: 'AWS::AccountId' },
                `:schedule-group/${theOnly('AWS::Scheduler::ScheduleGroup').Properties['Name']}`,
              ],
            ],
          },
        },
      },
    },
  ]);
});

it('lets a schedule call fire-timer and leave a firing behind, and nothing else', () => {
  const role = named(timerEnvironment['SCHEDULE_ROLE_ARN']);

  expect(statementsOf(role)).toEqual([
    { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: timerEnvironment['FIRE_TIMER_ARN'] },
    { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: timerEnvironment['TIMER_DLQ_ARN'] },
  ]);
});

it('sends mail from one address, under one configuration set', () => {
  const [sending] = everyStatement.filter((one) => one.Action === 'ses:SendRawEmail');

  expect(sending?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'aftercare@example.com' } });
  expect(JSON.stringify(sending?.Resource).match(/:(?:identity|configuration-set)\/[^"]+/g)).toEqual([
    ':identity/example.com',
    ':identity/aftercare@example.com',
    ':configuration-set/aftercare-local',
  ]);
});
