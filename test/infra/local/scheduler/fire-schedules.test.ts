import { beforeEach, describe, expect, it } from 'vitest';
import { happenings as recordHappenings } from '../../../../infra/local/clock/happenings.ts';
import { testClock } from '../../../../infra/local/clock/test-clock.ts';
import { type TimeMachine, timeMachine } from '../../../../infra/local/clock/time-machine.ts';
import { asynchronousInvocations } from '../../../../infra/local/functions/asynchronous-invocations.ts';
import { type DeadLetters, deadLetters } from '../../../../infra/local/functions/dead-letters.ts';
import { localFunctions } from '../../../../infra/local/functions/local-functions.ts';
import { firingEngine } from '../../../../infra/local/scheduler/fire-schedules.ts';
import { readSchedule } from '../../../../infra/local/scheduler/schedule-content.ts';
import {
  type SchedulerControl,
  schedulerControl,
} from '../../../../infra/local/scheduler/scheduler-control.ts';
import { type Schedules, schedules as keepSchedules } from '../../../../infra/local/scheduler/schedules.ts';
import { openLocalDatabase } from '../../../../infra/local/state/local-database.ts';
import { localSettings } from '../../../../infra/local/state/settings.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { functionsOf } from '../support/functions-of.ts';

const FIRE = 'arn:aws:lambda:us-east-1:000000000000:function:Fire';
const LOST = 'arn:aws:sqs:us-east-1:000000000000:Lost';
const GIVEN_UP = 'arn:aws:sqs:us-east-1:000000000000:GivenUp';
/** A timer in whose firing the run is ended. */
const LAST = 'ends-the-run';

let control: SchedulerControl;
let schedules: Schedules;
let letters: DeadLetters;
let machine: TimeMachine;
let heard: (readonly [at: string, payload: unknown])[];
let failures: number;
let ended: Promise<void> | undefined;

beforeEach(async () => {
  const database = openLocalDatabase(':memory:');
  const clock = testClock(localSettings(database), {
    startAt: instant('2026-11-23T01:00:00Z'),
    frozen: true,
  });
  const happenings = recordHappenings(clock);
  control = schedulerControl();
  schedules = keepSchedules(database, clock, control);
  schedules.createGroup('timers');
  letters = deadLetters(database, clock, happenings);
  heard = [];
  failures = 0;
  ended = undefined;
  const functions = await localFunctions(
    [
      {
        arn: FIRE,
        folder: 'fire',
        environment: {},
        timeoutSeconds: 5,
        asynchronousRetries: 2,
        failureDestinationArn: GIVEN_UP,
      },
    ],
    functionsOf({
      fire(payload) {
        heard.push([clock.now(), payload]);
        if (payload === LAST) ended = machine.stop();
        if (failures > 0) {
          failures -= 1;
          throw new Error('not now');
        }
      },
    }),
    {},
    clock,
  );
  const invocations = asynchronousInvocations(database, clock, functions, letters, happenings);
  const firing = firingEngine({
    schedules,
    clock,
    control,
    functions,
    invocations,
    deadLetters: letters,
    happenings,
  });
  machine = timeMachine({
    clock,
    happenings,
    timed: [firing, invocations],
    reacting: [],
    arrive: async () => undefined,
  });
});

function arm(name: string, at: string, target: object = {}): void {
  const read = readSchedule(name, {
    GroupName: 'timers',
    ScheduleExpression: `at(${at})`,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: FIRE,
      RoleArn: 'arn:aws:iam::000000000000:role/Timers',
      Input: JSON.stringify(name),
      DeadLetterConfig: { Arn: LOST },
      ...target,
    },
  });
  if ('status' in read) throw new Error(read.message);
  expect(schedules.create(name, read)).toBe(undefined);
}

const noon = instant('2026-11-23T12:00:00Z');

describe('when the clock is moved', () => {
  it('fires at the exact instant, those of one instant by name', async () => {
    arm('c', '2026-11-23T02:00:00');
    arm('b', '2026-11-23T03:00:00');
    arm('a', '2026-11-23T03:00:00');
    arm('later', '2026-11-23T12:00:01');

    await machine.moveTo(noon);

    expect(heard).toEqual([
      ['2026-11-23T02:00:00.000Z', 'c'],
      ['2026-11-23T03:00:00.000Z', 'a'],
      ['2026-11-23T03:00:00.000Z', 'b'],
    ]);
    expect(schedules.upcoming(10).map(({ name }) => name)).toEqual(['later']);
  });

  it('fires what falls due at the instant it is moved to', async () => {
    arm('last', '2026-11-23T12:00:00');
    await machine.moveTo(noon);

    expect(heard).toEqual([['2026-11-23T12:00:00.000Z', 'last']]);
  });

  it('stays where it is when the run ends on the way, and moves no more', async () => {
    arm(LAST, '2026-11-23T02:00:00');
    arm('not-reached', '2026-11-23T03:00:00');
    const moved = await machine.moveTo(noon);
    await ended;
    await machine.moveTo(noon);

    expect(moved).toMatchObject({ from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T02:00:00.000Z' });
    expect(heard).toEqual([['2026-11-23T02:00:00.000Z', LAST]]);
  });

  it('refuses to go back', async () => {
    await expect(machine.moveTo(instant('2026-11-23T00:59:00Z'))).rejects.toThrow(RangeError);
  });

  it('tries a function that fails again after one and two minutes', async () => {
    failures = 2;
    arm('again', '2026-11-23T02:00:00');

    await machine.moveTo(noon);

    expect(heard.map(([at]) => at)).toEqual([
      '2026-11-23T02:00:00.000Z',
      '2026-11-23T02:01:00.000Z',
      '2026-11-23T02:03:00.000Z',
    ]);
    expect(letters.list()).toEqual([]);
  });

  it('hands a firing to the failure destination of the function when its tries are used up', async () => {
    failures = 3;
    arm('never', '2026-11-23T02:00:00');

    await machine.moveTo(noon);

    expect(letters.list()).toEqual([
      {
        destinationArn: GIVEN_UP,
        at: '2026-11-23T02:03:00.000Z',
        body: {
          version: '1.0',
          timestamp: '2026-11-23T02:03:00.000Z',
          requestContext: { functionArn: FIRE, condition: 'RetriesExhausted', approximateInvokeCount: 3 },
          requestPayload: 'never',
          responsePayload: { errorMessage: 'not now' },
        },
      },
    ]);
  });

  it('delivers again by the policy of the schedule when the target refuses', async () => {
    control.failingDeliveries = 2;
    arm('refused', '2026-11-23T02:00:00');

    await machine.moveTo(noon);

    expect(heard).toEqual([['2026-11-23T02:03:00.000Z', 'refused']]);
  });

  it('puts a firing that cannot be delivered into the queue of the schedule', async () => {
    arm('gone', '2026-11-23T02:00:00', {
      Arn: 'arn:aws:lambda:us-east-1:000000000000:function:Gone',
      RetryPolicy: { MaximumRetryAttempts: 1 },
    });

    await machine.moveTo(noon);

    expect(letters.list()).toEqual([
      {
        destinationArn: LOST,
        at: '2026-11-23T02:01:00.000Z',
        body: { schedule: 'gone', input: '"gone"' },
      },
    ]);
  });

  it('does not deliver what has become too old', async () => {
    control.failingDeliveries = 100;
    arm('old', '2026-11-23T02:00:00', { RetryPolicy: { MaximumEventAgeInSeconds: 120 } });

    await machine.moveTo(noon);

    expect([heard, letters.list().map(({ at }) => at)]).toEqual([[], ['2026-11-23T02:01:00.000Z']]);
  });

  it.each([
    ['twice', 2],
    ['lost', 0],
  ] as const)('can be told that firings are %s', async (firings, times) => {
    control.firings = firings;
    arm('one', '2026-11-23T02:00:00');

    await machine.moveTo(noon);

    expect([heard.length, schedules.nextAt()]).toEqual([times, undefined]);
  });

  it('keeps a fired schedule for as long as it is told to', async () => {
    control.removalDelaySeconds = 3600;
    arm('fired', '2026-11-23T02:00:00');
    const there = () => !('status' in schedules.get('timers', 'fired'));

    await machine.moveTo(instant('2026-11-23T02:59:59Z'));
    expect(there()).toBe(true);
    await machine.moveTo(instant('2026-11-23T03:00:00Z'));
    expect(there()).toBe(false);
  });
});
