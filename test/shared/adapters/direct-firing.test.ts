import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DirectInvocation } from '../../../shared/adapters/direct-firing.ts';
import { timerOfDigest } from '../../../shared/application/timers.ts';
import type { Timer } from '../../../shared/application/ports.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/scripted-server.ts';
import { digest } from '../../support/stored-records.ts';

const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:fire-timer';
const timer = timerOfDigest(digest) as Timer;

let server: ScriptedServer;
let direct: DirectInvocation;
beforeAll(async () => {
  server = await startScriptedServer();
  const client = new LambdaClient({
    endpoint: server.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  direct = new DirectInvocation(client, ARN);
});
afterAll(() => server.stop());

it('hands the function what a schedule would, and when it is due, without waiting for it', async () => {
  server.answer({ status: 202 });

  await direct.fire(timer);

  expect(server.take()).toEqual([
    {
      method: 'POST',
      path: `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`,
      body: { ...timer.payload, fireAt: timer.fireAt },
    },
  ]);
});

it('a service that takes no more is an error for the stream to repeat', async () => {
  server.answer({ status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' }, body: {} });

  await expect(direct.fire(timer)).rejects.toThrow(
    expect.objectContaining({ name: 'TooManyRequestsException' }),
  );
});
