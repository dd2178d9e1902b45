import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
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
    expect(await moveClock(body)).toEqual([200, { from: START, to, counts: {}, happened: [], leftOut: 0 }]);
    expect(stack.clock.now()).toBe(to);
  });

  it('frees and freezes the clock', async () => {
    await moveClock('{"freeze":false}');
    expect(stack.clock.frozen).toBe(false);
    await moveClock('{"freeze":true}');
    expect(stack.clock.frozen).toBe(true);
  });

  const duration = 'advance takes a duration such as "PT1H", "P1D" or "P2W"';
  const at = 'to takes an instant with its offset, such as "2026-12-01T09:00:00+08:00"';
  const forms =
    'Send {"advance":"PT1H"}, {"to":"2026-12-01T09:00:00+08:00"}, {"toNext":true} or {"freeze":true}.';

  it.each([
    ['no JSON', 'PT1H', forms],
    ['no object', '[]', forms],
    ['what it does not know', '{"back":"PT1H"}', forms],
    ['a duration that is none', '{"advance":"1 hour"}', `${duration}, not "1 hour".`],
    ['a duration back in time', '{"advance":"-PT1H"}', `${duration}, not "-PT1H".`],
    ['an instant without a zone', '{"to":"2026-11-24T08:00:00"}', `${at}, not "2026-11-24T08:00:00".`],
    ['an instant that is none', '{"to":"tomorrowZ"}', `${at}, not "tomorrowZ".`],
    ['two moves at once', '{"advance":"PT1H","toNext":true}', 'Give one of advance, to and toNext.'],
    [
      'an instant in the past',
      '{"to":"2026-11-22T00:00:00Z"}',
      `The clock cannot go back to 2026-11-22T00:00:00.000Z; it is ${START}.`,
    ],
  ])('refuses %s and leaves the clock as it is', async (_, body, message) => {
    expect(await moveClock(body)).toEqual([400, { message }]);
    expect([stack.clock.now(), stack.clock.frozen]).toEqual([START, true]);
  });

  it('does not freeze the clock either when it refuses', async () => {
    stack.clock.setFrozen(false);
    expect((await moveClock('{"freeze":true,"to":"2026-11-22T00:00:00Z"}'))[0]).toBe(400);

    expect(stack.clock.frozen).toBe(false);
  });

  it('adds up moves that were asked for at once', async () => {
    await Promise.all([moveClock('{"advance":"PT1H"}'), moveClock('{"advance":"P1D"}')]);

    expect(stack.clock.now()).toBe('2026-11-24T02:00:00.000Z');
  });

  it.each(['{"toNext":true}', '{"advance":"PT0S"}', '{}'])(
    'answers %s on a clock that runs on meanwhile',
    async (body) => {
      stack.clock.setFrozen(false);
      const answers = await Promise.all(Array.from({ length: 5 }, () => moveClock(body)));

      expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200, 200]);
    },
  );

  it.each([['{"advance":"P100Y"}'], ['{"to":"2028-01-01T00:00:00Z"}']])(
    'asks back before %s, which is more than a year',
    async (body) => {
      const [status, answer] = await moveClock(body);

      expect([status, answer]).toEqual([
        400,
        { message: expect.stringMatching(/is farther than P1Y from .* send "confirm": true as well/) },
      ]);
      expect(stack.clock.now()).toBe(START);
    },
  );

  it('goes that far once it is confirmed', async () => {
    const [status] = await moveClock('{"to":"2028-01-01T00:00:00Z","confirm":true}');

    expect([status, stack.clock.now()]).toEqual([200, '2028-01-01T00:00:00.000Z']);
  });

  it('takes no form of another origin', async () => {
    expect((await moveClock('{"advance":"PT1H"}', 'text/plain'))[0]).toBe(415);
    expect(stack.clock.now()).toBe(START);
  });
});

/** With a `Host` that `fetch` would not send. */
async function askWithHost(path: string, host: string): Promise<number | undefined> {
  const asked = request(`${stack.apiUrl}${path}`, { headers: { host } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

describe('a name that is not of this machine', () => {
  it.each(['/_local/', '/_local/state', '/_local/tokens', '/_local/token/groupManager', '/_local/nothing'])(
    'gets nothing of %s',
    async (path) => {
      expect(await askWithHost(path, 'rebound.example:8300')).toBe(421);
      expect(await askWithHost(path, '127.0.0.1.rebound.example')).toBe(421);
    },
  );

  it.each(['localhost', 'LOCALHOST:8300', '127.0.0.1:1', '[::1]:8300', 'desk.localhost'])(
    'is not %s',
    async (host) => {
      expect(await askWithHost('/_local/state', host)).toBe(200);
    },
  );
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

  it('list nobody where nobody was entered, and say who is meant', async () => {
    const response = await fetch(`${stack.apiUrl}/_local/token/supervisor@nowhere`);

    expect([response.status, await response.json()]).toEqual([
      404,
      {
        message: expect.stringMatching(
          /^Nobody of the staff is "supervisor@nowhere": give a staff identifier/,
        ),
      },
    ]);
  });

  it('give a working token to everybody of the demo group who has a role', async () => {
    await stack.stop();
    stack = await startSmall(folder.path, {}, { seed: true });
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
    const page = (await response.text()).replaceAll(stack.inboxUrl, '');

    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    for (const label of ['+1 hour', '+1 day', 'Next timer']) expect(page).toContain(`>${label}</button>`);
  });

  it('do not exist beyond those', async () => {
    expect((await fetch(`${stack.apiUrl}/_local/nothing`)).status).toBe(404);
  });
});
