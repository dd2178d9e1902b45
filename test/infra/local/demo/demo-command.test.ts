import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { demoCommand } from '../../../../infra/local/demo/demo-command.ts';
import { listen, type RunningServer } from '../../../../infra/local/http/http-server.ts';

let said: MockInstance<typeof console.error>;
let server: RunningServer | undefined;
beforeEach(() => {
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.stop();
  server = undefined;
});

const sentence = (url: string) =>
  `No local run answers at ${url} (AFTERCARE_URL): start it with npm start, or leave AFTERCARE_URL out.`;

describe('the demo on a stack that was named', () => {
  it.each(['http://127.0.0.1:9', 'no address'])('says that none answers at %s', async (url) => {
    expect(await demoCommand([], url)).toBe(1);
    expect(said.mock.calls).toEqual([[sentence(url)]]);
  });

  it('does not take another server for one', async () => {
    server = await listen(0, 'website', async () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: 'Welcome',
    }));

    expect(await demoCommand([], server.url)).toBe(1);
    expect(said.mock.calls).toEqual([[sentence(server.url)]]);
  });

  it('ends with a sentence when the stack ends under it', async () => {
    // Answers like a local run, and is gone with the first thing the demo asks of it.
    server = await listen(0, 'local run', async ({ path }) => {
      if (path !== '/_local/state') await server?.stop();
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    });
    vi.spyOn(console, 'log').mockImplementation(() => undefined);

    expect(await demoCommand([], server.url)).toBe(1);
    expect(said.mock.calls).toEqual([[`The local run at ${server.url} has ended, and the demo with it.`]]);
  });
});
