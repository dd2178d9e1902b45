import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../../infra/local/local-stack.ts';
import { START, startSmall, temporaryFolder } from '../support/start-small.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
beforeEach(async () => {
  folder = temporaryFolder();
  stack = await startSmall(folder.path, {});
});
afterEach(async () => {
  await stack.stop();
  folder.remove();
});

async function moveClock(body: string, type = 'application/json'): Promise<readonly [number, unknown]> {
  const response = await fetch(`${stack.apiUrl}/_local/clock`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  return [response.status, await response.json()];
}

describe('POST /_local/clock', () => {
  it.each([
    ['{"advance":"PT1H"}', '2026-11-23T02:00:00.000Z'],
    ['{"to":"2026-11-24T08:00:00+08:00"}', '2026-11-24T00:00:00.000Z'],
    ['{"toNext":true}', START],
    ['{}', START],
  ])('answers %s at rest with what happened', async (body, to) => {
    expect(await moveClock(body)).toEqual([200, { from: START, to, happened: [] }]);
    expect(stack.clock.now()).toBe(to);
  });

  it('frees and freezes the clock', async () => {
    await moveClock('{"freeze":false}');
    expect(stack.clock.frozen).toBe(false);
    await moveClock('{"freeze":true}');
    expect(stack.clock.frozen).toBe(true);
  });

  it.each([
    ['no JSON', 'PT1H'],
    ['a duration that is none', '{"advance":"1 hour"}'],
    ['an instant without a zone', '{"to":"2026-11-24T08:00:00"}'],
    ['an instant in the past', '{"to":"2026-11-22T00:00:00Z"}'],
    ['two moves at once', '{"advance":"PT1H","toNext":true}'],
    ['what it does not know', '{"back":"PT1H"}'],
  ])('refuses %s', async (_, body) => {
    expect(await moveClock(body)).toEqual([400, { message: expect.any(String) }]);
    expect(stack.clock.now()).toBe(START);
  });

  it('takes no form of another origin', async () => {
    expect((await moveClock('{"advance":"PT1H"}', 'text/plain'))[0]).toBe(415);
    expect(stack.clock.now()).toBe(START);
  });
});

describe('the other local routes', () => {
  it('tell the state', async () => {
    const state: unknown = await (await fetch(`${stack.apiUrl}/_local/state`)).json();

    expect(state).toEqual({
      clock: { now: START, frozen: true },
      apiUrl: stack.apiUrl,
      inboxUrl: stack.inboxUrl,
      timers: [],
      happenings: [],
      deadLetters: [],
    });
  });

  it('give a working token to everybody of the demo group who has a role', async () => {
    const tokens = (await (await fetch(`${stack.apiUrl}/_local/tokens`)).json()) as {
      staffId: string;
      token: string;
    }[];
    const subjects = await Promise.all(tokens.map(({ token }) => stack.tokens.verify(token)));

    expect(tokens.length).toBe(stack.staff.filter(({ roles }) => roles.length > 0).length);
    expect(subjects.map(({ sub }) => sub)).toEqual(tokens.map(({ staffId }) => staffId));
  });

  it('show a page that needs nothing from elsewhere', async () => {
    const response = await fetch(`${stack.apiUrl}/_local/`);
    const page = await response.text();

    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    for (const label of ['+1 hour', '+1 day', 'Next timer']) expect(page).toContain(`>${label}</button>`);
  });

  it('do not exist beyond those', async () => {
    expect((await fetch(`${stack.apiUrl}/_local/nothing`)).status).toBe(404);
  });
});
