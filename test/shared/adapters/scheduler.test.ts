import { SchedulerClient } from '@aws-sdk/client-scheduler';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EventBridgeScheduler } from '../../../shared/adapters/scheduler.ts';
import { scheduleExpression } from '../../../shared/adapters/schedule-text.ts';
import { timerOfObligation } from '../../../shared/application/timers.ts';
import type { Scheduler } from '../../../shared/application/ports.ts';
import { LADDER_STEPS } from '../../../shared/domain/records/obligation.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { epochMilliseconds, instant, instantFromEpoch } from '../../../shared/kernel/instant.ts';
import {
  startScriptedServer,
  type ScriptedAnswer,
  type ScriptedServer,
} from '../../support/scripted-server.ts';
import { obligation } from '../../support/stored-records.ts';

const timer = {
  name: 'obl_01kbqw0000000000000000000b-3-lastDay',
  fireAt: instant('2026-11-30T16:00:00.001Z'),
  payload: {
    type: 'obligationStep',
    groupId: asId<'group'>('harmony'),
    branchId: asId<'branch'>('sh-pudong'),
    customerId: asId<'customer'>('cus_01kbqw0000000000000000000c'),
    obligationId: 'obl_01kbqw0000000000000000000b',
    generation: 3,
    step: 'lastDay',
  },
} as const;

const document = {
  ActionAfterCompletion: 'DELETE',
  FlexibleTimeWindow: { Mode: 'OFF' },
  GroupName: 'aftercare-test',
  ScheduleExpression: 'at(2026-11-30T16:01:00)',
  Target: {
    Arn: 'arn:aws:lambda:eu-central-1:111122223333:function:fire-timer',
    RoleArn: 'arn:aws:iam::111122223333:role/timers',
    Input:
      '{"type":"obligationStep","groupId":"harmony","branchId":"sh-pudong","customerId":"cus_01kbqw0000000000000000000c","obligationId":"obl_01kbqw0000000000000000000b","generation":3,"step":"lastDay"}',
    RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
    DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-central-1:111122223333:timer-dead-letters' },
  },
};

const refusal = (status: number, name: string): ScriptedAnswer => ({
  status,
  headers: { 'x-amzn-errortype': name },
  body: { Message: 'some text nobody may rely on' },
});
const created = { status: 200, body: { ScheduleArn: 'arn' } };

let server: ScriptedServer;
let now = instant('2026-11-24T00:00:00Z');
let scheduler: Scheduler;

beforeAll(async () => {
  server = await startScriptedServer();
  const client = new SchedulerClient({
    endpoint: server.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const settings = {
    scheduleGroup: document.GroupName,
    roleArn: document.Target.RoleArn,
    fireTimerArn: document.Target.Arn,
    deadLetterArn: document.Target.DeadLetterConfig.Arn,
  };
  scheduler = new EventBridgeScheduler(client, settings, { now: () => now });
});
afterAll(() => server.stop());
beforeEach(() => {
  now = instant('2026-11-24T00:00:00Z');
  server.take();
});

describe('making a schedule', () => {
  test('asks for one firing at the next whole minute, deleted afterwards, dead letters kept', async () => {
    server.answer(created);

    expect(await scheduler.create(timer)).toBe('created');
    expect(server.take()).toEqual([
      {
        method: 'POST',
        path: `/schedules/${timer.name}`,
        body: { ...document, ClientToken: expect.any(String) },
      },
    ]);
  });

  test('an earlier try of ours that went through is success', async () => {
    server.answer(refusal(409, 'ConflictException'), {
      status: 200,
      body: { ...document, Name: timer.name },
    });

    expect(await scheduler.create(timer)).toBe('alreadyThere');
  });

  test('a schedule whose payload names the same in another order is the same schedule', async () => {
    const payload = JSON.parse(document.Target.Input) as object;
    const Input = JSON.stringify(Object.fromEntries(Object.entries(payload).toReversed()));
    expect(Input).not.toBe(document.Target.Input);
    server.answer(refusal(409, 'ConflictException'), {
      status: 200,
      body: { ...document, Target: { ...document.Target, Input } },
    });

    expect(await scheduler.create(timer)).toBe('alreadyThere');
  });

  test.each([
    ['at another time', { ...document, ScheduleExpression: 'at(2026-11-30T16:02:00)' }],
    ['with another payload', { ...document, Target: { ...document.Target, Input: '{}' } }],
    ['with a payload that is none of ours', { ...document, Target: { ...document.Target, Input: 'x' } }],
    ['for another function', { ...document, Target: { ...document.Target, Arn: 'arn:other' } }],
  ])('a schedule of that name %s is an error', async (_, stored) => {
    server.answer(refusal(409, 'ConflictException'), { status: 200, body: stored });

    await expect(scheduler.create(timer)).rejects.toThrow(
      expect.objectContaining({ name: 'ConflictException' }),
    );
  });

  test('a schedule that ended between being refused and being looked at is tried again by the stream', async () => {
    server.answer(refusal(409, 'ConflictException'), refusal(404, 'ResourceNotFoundException'));

    await expect(scheduler.create(timer)).rejects.toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
  });

  test.each([
    ['90 seconds ahead', '2026-11-30T15:58:30.001Z'],
    ['in the past', '2026-12-30T00:00:00Z'],
  ])('a moment %s makes no schedule and asks for none', async (_, at) => {
    now = instant(at);

    expect(await scheduler.create(timer)).toBe('tooNear');
    expect(server.take()).toEqual([]);
  });

  test('a moment just over 90 seconds ahead gets its schedule', async () => {
    now = instant('2026-11-30T15:58:30Z');
    server.answer(created);

    expect(await scheduler.create(timer)).toBe('created');
  });

  test('a refusal near the moment means it has passed on the clock of the service', async () => {
    now = instant('2026-11-30T15:50:00.001Z');
    server.answer(refusal(400, 'ValidationException'));

    expect(await scheduler.create(timer)).toBe('tooNear');
  });

  test('a refusal long before the moment is an error', async () => {
    now = instant('2026-11-30T15:50:00Z');
    server.answer(refusal(400, 'ValidationException'));

    await expect(scheduler.create(timer)).rejects.toThrow(
      expect.objectContaining({ name: 'ValidationException' }),
    );
  });

  test('throttling is an error for the stream to repeat', async () => {
    server.answer(refusal(429, 'ThrottlingException'));

    await expect(scheduler.create(timer)).rejects.toThrow(
      expect.objectContaining({ name: 'ThrottlingException' }),
    );
  });

  test.each(['with space', 'ends#here', 'x'.repeat(65), '', '沪A12345'])(
    'a name the service would refuse never leaves: %j',
    async (name) => {
      await expect(scheduler.create({ ...timer, name })).rejects.toThrow('Not a name for a schedule');
      expect(server.take()).toEqual([]);
    },
  );
});

describe('removing a schedule', () => {
  test('deletes it in its group', async () => {
    server.answer({ status: 200 });

    await scheduler.remove(timer);

    const [request] = server.take();
    const { pathname, searchParams } = new URL(request?.path ?? '', server.endpoint);
    expect([request?.method, pathname, searchParams.get('groupName')]).toEqual([
      'DELETE',
      `/schedules/${timer.name}`,
      'aftercare-test',
    ]);
  });

  test.each([
    ['fires within 90 seconds', '2026-11-30T15:58:30.001Z'],
    ['has fired, or never was made', '2026-11-30T16:00:00.001Z'],
  ])('asks for nothing when it %s', async (_, at) => {
    now = instant(at);

    await scheduler.remove(timer);

    expect(server.take()).toEqual([]);
  });

  test('one that is gone is success', async () => {
    server.answer(refusal(404, 'ResourceNotFoundException'));

    await expect(scheduler.remove(timer)).resolves.toBeUndefined();
  });

  test('a service that is away is an error', async () => {
    server.answer(refusal(500, 'InternalServerException'));

    await expect(scheduler.remove(timer)).rejects.toThrow(
      expect.objectContaining({ name: 'InternalServerException' }),
    );
  });
});

describe('what a schedule is called and when it fires', () => {
  test('never before the moment and less than a minute after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (milliseconds) => {
        const [, text = ''] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:00)\)$/.exec(
          scheduleExpression(instantFromEpoch(milliseconds)),
        ) ?? [''];
        const late = epochMilliseconds(instant(`${text}Z`)) - milliseconds;
        expect(late >= 0 && late < 60_000).toBe(true);
      }),
    );
  });

  test('every step of an obligation has a name the service takes, up to a million generations', () => {
    const names = LADDER_STEPS.map((step) => {
      const pendingSteps = [{ step, fireAt: obligation.opensAt }];
      return timerOfObligation({ ...obligation, generation: 1_000_000, pendingSteps }, asId('harmony'))?.name;
    });

    expect(names).toEqual(LADDER_STEPS.map((step) => `${obligation.id}-1000000-${step}`));
    expect(names.every((name) => name !== undefined && /^[0-9a-zA-Z\-_.]{1,64}$/.test(name))).toBe(true);
  });
});
