import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { startLocal } from '../../../infra/local/start-local.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { START, temporaryFolder } from './support/start-small.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
const start = () =>
  startLocal({
    dataFolder: folder.path,
    ports: 'ephemeral',
    quiet: true,
    clock: { startAt: START, frozen: true },
  });

beforeEach(async () => {
  folder = temporaryFolder();
  stack = await start();
});
afterEach(async () => {
  await stack.stop();
  folder.remove();
});

async function branches(): Promise<unknown> {
  const token = await stack.token({ role: 'groupManager' });
  const response = await fetch(`${stack.apiUrl}/v1/branches`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data } = (await response.json()) as { data: { id: string; version: number }[] };
  return data.map(({ id, version }) => [id, version]);
}

describe('the stacks as they are deployed', () => {
  it('serve the demo group, seeded once', async () => {
    const seeded = [
      ['ny-queens', 1],
      ['sh-pudong', 1],
    ];
    expect(await branches()).toEqual(seeded);
    await stack.stop();
    stack = await start();
    expect(await branches()).toEqual(seeded);
  });

  it('tell what was recorded', async () => {
    await stack.clock.settle();

    expect(stack.happenings()).toContainEqual({
      at: expect.any(String),
      kind: 'recorded',
      text: 'seedDemoGroup: staff active',
    });
  });

  it('route every declared operation to a function', async () => {
    const token = await stack.token({ role: 'supervisor', branchId: asId('sh-pudong') });
    const statuses = await Promise.all(
      operations.map(async ({ id, method, path }) => {
        const response = await fetch(stack.apiUrl + path.replaceAll(/[{}]/g, ''), {
          method,
          headers: { authorization: `Bearer ${token}` },
        });
        const answeredByFunction = response.headers.has('x-request-id');
        return [id, answeredByFunction || response.status === 403, response.status < 500];
      }),
    );

    expect(statuses).toEqual(operations.map(({ id }) => [id, true, true]));
  });
});
