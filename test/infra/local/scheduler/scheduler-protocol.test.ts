import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
  type SchedulerServiceException,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../../../infra/local/http/http-server.ts';
import {
  type SchedulerControl,
  schedulerControl,
} from '../../../../infra/local/scheduler/scheduler-control.ts';
import { schedulerServer } from '../../../../infra/local/scheduler/scheduler-server.ts';
import { type Schedules, schedules as keepSchedules } from '../../../../infra/local/scheduler/schedules.ts';
import { openLocalDatabase } from '../../../../infra/local/state/local-database.ts';
import { instant } from '../../../../shared/kernel/instant.ts';

let control: SchedulerControl;
let schedules: Schedules;
let server: RunningServer;
let client: SchedulerClient;

beforeEach(async () => {
  control = schedulerControl();
  const clock = { now: () => instant('2026-11-23T01:00:00Z') };
  schedules = keepSchedules(openLocalDatabase(':memory:'), clock, control);
  schedules.createGroup('timers');
  server = await listen(0, 'Scheduler', schedulerServer(schedules, control));
  client = new SchedulerClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
});
afterEach(async () => {
  client.destroy();
  await server.stop();
});

const TARGET = {
  Arn: 'arn:aws:lambda:us-east-1:000000000000:function:Fire',
  RoleArn: 'arn:aws:iam::000000000000:role/Timers',
  Input: '{"id":1}',
  DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:000000000000:Lost' },
  RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 3600 },
};

const VALID: CreateScheduleCommandInput = {
  GroupName: 'timers',
  Name: 'obl_1-1-opening',
  ScheduleExpression: 'at(2026-11-26T16:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: TARGET,
};

const create = (change: Partial<CreateScheduleCommandInput> = {}) =>
  client.send(new CreateScheduleCommand({ ...VALID, ...change }));

const KEY = { GroupName: 'timers', Name: 'obl_1-1-opening' };

async function refusal(sent: Promise<unknown>): Promise<readonly [string, number | undefined]> {
  const error = await sent.then(
    () => undefined,
    (reason: SchedulerServiceException) => reason,
  );
  return [error?.name ?? 'accepted', error?.$metadata.httpStatusCode];
}

describe('the local Scheduler, asked by the SDK', () => {
  it('gives a schedule back as it was made', async () => {
    const { ScheduleArn } = await create();
    const { $metadata: _, ...found } = await client.send(new GetScheduleCommand(KEY));

    expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:000000000000:schedule/timers/obl_1-1-opening');
    expect(found).toEqual({
      ...VALID,
      Arn: ScheduleArn,
      State: 'ENABLED',
      ScheduleExpressionTimezone: 'UTC',
      CreationDate: new Date('2026-11-23T01:00:00Z'),
      LastModificationDate: new Date('2026-11-23T01:00:00Z'),
    });
    expect(schedules.nextAt()).toBe('2026-11-26T16:00:00.000Z');
  });

  it('deletes a schedule, once', async () => {
    await create();
    await client.send(new DeleteScheduleCommand(KEY));

    expect(await refusal(client.send(new GetScheduleCommand(KEY)))).toEqual([
      'ResourceNotFoundException',
      404,
    ]);
    expect(await refusal(client.send(new DeleteScheduleCommand(KEY)))).toEqual([
      'ResourceNotFoundException',
      404,
    ]);
    expect(schedules.nextAt()).toBe(undefined);
  });

  it('keeps names apart by group and refuses one that is there', async () => {
    await create();

    expect(await refusal(create())).toEqual(['ConflictException', 409]);
    await client.send(new CreateScheduleGroupCommand({ Name: 'others' }));
    expect(await refusal(create({ GroupName: 'others' }))).toEqual(['accepted', undefined]);
  });

  it('lists by group and prefix, page by page', async () => {
    for (const Name of ['b-1', 'a-1', 'b-2', 'b-3']) await create({ Name });
    const names: (string | undefined)[][] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListSchedulesCommand({ GroupName: 'timers', NamePrefix: 'b-', MaxResults: 2, NextToken }),
      );
      names.push((page.Schedules ?? []).map(({ Name }) => Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);

    expect(names).toEqual([['b-1', 'b-2'], ['b-3']]);
  });

  it('makes, shows and deletes groups with everything in them', async () => {
    const group = { Name: 'others' };
    await client.send(new CreateScheduleGroupCommand(group));
    await create({ GroupName: 'others' });
    const { ScheduleGroups = [] } = await client.send(new ListScheduleGroupsCommand({ NamePrefix: 'oth' }));
    const { State } = await client.send(new GetScheduleGroupCommand(group));

    expect([ScheduleGroups.map(({ Name }) => Name), State]).toEqual([['others'], 'ACTIVE']);
    expect(await refusal(client.send(new CreateScheduleGroupCommand(group)))).toEqual([
      'ConflictException',
      409,
    ]);
    await client.send(new DeleteScheduleGroupCommand(group));
    expect(schedules.nextAt()).toBe(undefined);
    expect(await refusal(client.send(new GetScheduleGroupCommand(group)))).toEqual([
      'ResourceNotFoundException',
      404,
    ]);
  });

  it.each<[what: string, change: Partial<CreateScheduleCommandInput>]>([
    ['a name with a character that is not allowed', { Name: 'obl#1' }],
    ['a name of 65 characters', { Name: 'x'.repeat(65) }],
    ['a time with a zone letter', { ScheduleExpression: 'at(2026-11-26T16:00:00Z)' }],
    ['a time with milliseconds', { ScheduleExpression: 'at(2026-11-26T16:00:00.000)' }],
    ['a day that does not exist', { ScheduleExpression: 'at(2026-11-31T16:00:00)' }],
    ['a time in the past', { ScheduleExpression: 'at(2026-11-23T00:59:59)' }],
    ['an unknown expression', { ScheduleExpression: 'once(2026-11-26T16:00:00)' }],
    ['a window without its length', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }],
    ['a window that is switched off but missing', { FlexibleTimeWindow: undefined }],
    ['a role that is none', { Target: { ...TARGET, RoleArn: 'Timers' } }],
    [
      'a FIFO queue for what is lost',
      { Target: { ...TARGET, DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:000000000000:Lost.fifo' } } },
    ],
    ['too many retries', { Target: { ...TARGET, RetryPolicy: { MaximumRetryAttempts: 186 } } }],
    ['too short an age', { Target: { ...TARGET, RetryPolicy: { MaximumEventAgeInSeconds: 59 } } }],
    ['a description of 513 characters', { Description: 'x'.repeat(513) }],
    ['a client token with other characters', { ClientToken: 'a b' }],
  ])('refuses %s', async (_, change) => {
    expect(await refusal(create(change))).toEqual(['ValidationException', 400]);
  });

  it('refuses a group that does not exist', async () => {
    expect(await refusal(create({ GroupName: 'nowhere' }))).toEqual(['ResourceNotFoundException', 404]);
  });

  it('takes a name of 64 characters', async () => {
    expect(await refusal(create({ Name: 'x'.repeat(64) }))).toEqual(['accepted', undefined]);
  });

  it('takes a repeated request for what it is', async () => {
    const ClientToken = 'the-same-request';
    const { ScheduleArn } = await create({ ClientToken });

    expect((await create({ ClientToken })).ScheduleArn).toBe(ScheduleArn);
    expect(await refusal(create({ ClientToken, Description: 'another' }))).toEqual([
      'ConflictException',
      409,
    ]);
  });

  it.each(['nonsense', Buffer.from('{"a":1}').toString('base64url')])(
    'refuses a token to go on by that is none: %s',
    async (NextToken) => {
      expect(await refusal(client.send(new ListSchedulesCommand({ NextToken })))).toEqual([
        'ValidationException',
        400,
      ]);
    },
  );

  it('takes nothing that nobody signed, as a page of a browser would send it', async () => {
    const answer = await fetch(`${server.url}/schedules/planted`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(VALID),
    });

    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
    expect(schedules.nextAt()).toBe(undefined);
  });

  it('says that it does not know an operation', async () => {
    expect(await refusal(client.send(new UpdateScheduleCommand(VALID)))).toEqual([
      'UnknownOperationException',
      404,
    ]);
  });

  it.each([
    ['fire', '2026-11-23T00:00:00.000Z'],
    ['swallow', undefined],
  ] as const)('may %s what is past', async (pastTimes, nextAt) => {
    control.pastTimes = pastTimes;
    await create({ ScheduleExpression: 'at(2026-11-23T00:00:00)' });

    expect(schedules.nextAt()).toBe(nextAt);
  });

  it('answers with a fault it was told to, then works again', async () => {
    control.nextRefusals.push({ status: 429, type: 'ThrottlingException', message: 'Rate exceeded' });

    expect(await refusal(create())).toEqual(['ThrottlingException', 429]);
    expect(await refusal(create())).toEqual(['accepted', undefined]);
  });
});
