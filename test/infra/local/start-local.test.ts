import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ActionAfterCompletion, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { START, startSmall, temporaryFolder } from './support/start-small.ts';

type Environment = Readonly<Record<string, string | undefined>>;

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await stack?.stop();
  stack = undefined;
  folder.remove();
});

/** A note is written by the API, armed by the stream consumer and mailed when its timer fires. */
function noteFunctions(heard: unknown[]) {
  return {
    async notes({ body }: { readonly body: string }, { TABLE_NAME }: Environment) {
      const { id, fireAt } = JSON.parse(body) as { id: string; fireAt: string };
      await new DynamoDBClient().send(
        new PutItemCommand({
          TableName: TABLE_NAME,
          Item: {
            PK: { S: id },
            SK: { S: 'NOTE' },
            type: { S: 'note' },
            fireAt: { S: fireAt },
            duePK: { S: 'DUE#00' },
            dueSK: { S: `${fireAt}#${id}` },
          },
        }),
      );
      return { statusCode: 201, body: '{}' };
    },
    async consumer({ Records }: DynamoDBStreamEvent, environment: Environment) {
      for (const { dynamodb } of Records) {
        const fireAt = String(dynamodb?.NewImage?.fireAt?.S);
        await new SchedulerClient().send(
          new CreateScheduleCommand({
            GroupName: environment.SCHEDULE_GROUP,
            Name: `${dynamodb?.Keys?.PK?.S}-1`,
            ScheduleExpression: `at(${fireAt.slice(0, 19)})`,
            FlexibleTimeWindow: { Mode: 'OFF' },
            ActionAfterCompletion: ActionAfterCompletion.DELETE,
            Target: {
              Arn: environment.FIRE_TIMER_ARN,
              RoleArn: environment.SCHEDULE_ROLE_ARN,
              Input: JSON.stringify({ id: dynamodb?.Keys?.PK?.S }),
              DeadLetterConfig: { Arn: environment.TIMER_DLQ_ARN },
            },
          }),
        );
      }
      return { batchItemFailures: [] };
    },
    async fire({ id }: { readonly id: string }, _: Environment, clock: { now(): string }) {
      heard.push(['fired', id, clock.now()]);
      await new SESClient().send(
        new SendRawEmailCommand({
          Source: 'aftercare@example.com',
          Destinations: [`${id}@example.com`],
          ConfigurationSetName: 'mail-set',
          Tags: [{ Name: 'mailId', Value: id }],
          RawMessage: {
            Data: Buffer.from(
              `From: aftercare@example.com\r\nTo: ${id}@example.com\r\nSubject: Note ${id}\r\n\r\nHello`,
            ),
          },
        }),
      );
    },
    feedback(event: { readonly detail: { eventType: string; mail: { tags: object } } }) {
      heard.push(['event', event.detail.eventType, event.detail.mail.tags]);
    },
    sweep(_: never, __: Environment, clock: { now(): string }) {
      heard.push(['swept', clock.now()]);
    },
  };
}

async function writeNote(running: LocalStack, id: string, fireAt: string): Promise<number> {
  const token = await running.token({ role: 'admin' });
  const answer = await fetch(`${running.apiUrl}/notes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, fireAt }),
  });
  return answer.status;
}

describe('a local run', () => {
  it('carries a request through table, stream, timer, mail and mail event', async () => {
    const heard: unknown[] = [];
    stack = await startSmall(folder.path, noteFunctions(heard));

    expect(await writeNote(stack, 'bounce', '2026-11-23T03:00:00.000Z')).toBe(201);
    await stack.clock.settle();
    expect(stack.pendingTimers()).toEqual([{ name: 'bounce-1', fireAt: '2026-11-23T03:00:00.000Z' }]);

    const moved = await stack.clock.advance('PT2H');
    expect(moved.happened.map(({ at, kind }) => [at, kind])).toEqual([
      ['2026-11-23T03:00:00.000Z', 'timerFired'],
      ['2026-11-23T03:00:00.000Z', 'mailSent'],
      ['2026-11-23T03:00:00.000Z', 'mailEvent'],
    ]);
    expect(heard).toEqual([
      ['fired', 'bounce', '2026-11-23T03:00:00.000Z'],
      ['event', 'Bounce', { 'ses:configuration-set': ['mail-set'], mailId: ['bounce'] }],
    ]);
    expect(stack.pendingTimers()).toEqual([]);
    expect(await stack.inbox()).toEqual([
      {
        messageId: expect.any(String),
        sentAt: '2026-11-23T03:00:00.000Z',
        to: 'bounce@example.com',
        subject: 'Note bounce',
        text: 'Hello\n',
        html: '',
        tags: { mailId: 'bounce' },
      },
    ]);
  });

  it('fires in order of time, whatever order the timers were made in', async () => {
    const heard: unknown[] = [];
    stack = await startSmall(folder.path, noteFunctions(heard));
    await writeNote(stack, 'b', '2026-11-25T09:00:00.000Z');
    await writeNote(stack, 'c', '2026-11-23T02:00:00.000Z');
    await writeNote(stack, 'a', '2026-11-24T09:00:00.000Z');

    const moved = await stack.clock.to(instant('2026-12-01T00:00:00Z'));

    expect(heard.filter((one) => (one as string[])[0] === 'fired')).toEqual([
      ['fired', 'c', '2026-11-23T02:00:00.000Z'],
      ['fired', 'a', '2026-11-24T09:00:00.000Z'],
      ['fired', 'b', '2026-11-25T09:00:00.000Z'],
    ]);
    expect([moved.from, moved.to, stack.clock.now()]).toEqual([
      START,
      '2026-12-01T00:00:00.000Z',
      '2026-12-01T00:00:00.000Z',
    ]);
  });

  it('sweeps a minute after something fell due, then ever more seldom while it stays due', async () => {
    const heard: unknown[] = [];
    stack = await startSmall(folder.path, noteFunctions(heard));
    stack.scheduler.firings = 'lost';
    await writeNote(stack, 'lost', '2026-11-23T02:00:00.000Z');

    await stack.clock.to(instant('2026-11-23T02:10:00Z'));

    expect(heard).toEqual([
      ['swept', '2026-11-23T02:01:00.000Z'],
      ['swept', '2026-11-23T02:02:00.000Z'],
      ['swept', '2026-11-23T02:04:00.000Z'],
      ['swept', '2026-11-23T02:08:00.000Z'],
    ]);
  });

  it('goes on after a restart with its clock, timers, mail and tokens', async () => {
    const heard: unknown[] = [];
    stack = await startSmall(folder.path, noteFunctions(heard));
    await writeNote(stack, 'first', '2026-11-23T02:00:00.000Z');
    await writeNote(stack, 'second', '2026-11-24T02:00:00.000Z');
    await stack.clock.advance('PT2H');
    const [mail] = await stack.inbox();
    const keySet = stack.tokens.keySet;
    await stack.stop();
    heard.length = 0;

    stack = await startSmall(folder.path, noteFunctions(heard), { clock: {} });

    expect(stack.clock.now()).toBe('2026-11-23T03:00:00.000Z');
    expect(stack.tokens.keySet).toEqual(keySet);
    expect(await stack.inbox()).toEqual([mail]);
    expect(await (await fetch(stack.inboxUrl)).text()).toContain('>Note first</a>');
    await stack.clock.advance('P1D');
    expect(heard.filter((one) => (one as string[])[0] === 'fired')).toEqual([
      ['fired', 'second', '2026-11-24T02:00:00.000Z'],
    ]);
  });

  it('begins anew when asked to', async () => {
    stack = await startSmall(folder.path, noteFunctions([]));
    await writeNote(stack, 'old', '2026-11-24T02:00:00.000Z');
    await stack.clock.advance('PT2H');
    await stack.stop();

    stack = await startSmall(folder.path, noteFunctions([]), { fresh: true });

    expect([stack.clock.now(), stack.pendingTimers()]).toEqual([START, []]);
  });

  it('runs with the clock of the machine when it is not frozen, and fires without being moved', async () => {
    const heard: unknown[] = [];
    stack = await startSmall(folder.path, noteFunctions(heard), { clock: { startAt: START } });
    stack.scheduler.pastTimes = 'fire';
    await writeNote(stack, 'silent', START);

    for (let tries = 0; heard.length === 0 && tries < 100; tries += 1) await wait(50);

    expect(heard[0]).toEqual(['fired', 'silent', expect.stringMatching(/^2026-11-23T01:00:/)]);
  });
});
