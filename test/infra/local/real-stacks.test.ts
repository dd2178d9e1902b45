import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { loadTemplates } from '../../../infra/local/template/load-templates.ts';
import { startLocal } from '../../../infra/local/start-local.ts';
import { createClient } from '../../../shared/contracts/client.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import { registerStaff } from '../../../shared/contracts/branch/index.ts';
import { registerIntake } from '../../../shared/contracts/visit/index.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { withOwnTable } from '../../support/own-table.ts';
import { START, temporaryFolder } from './support/start-small.ts';

const PROJECT = new URL('../../..', import.meta.url).pathname;

let folder: ReturnType<typeof temporaryFolder>;
let stack: LocalStack;
const start = async () =>
  await startLocal({
    templates: withOwnTable(await loadTemplates(PROJECT), folder.path),
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
      about: { operation: 'seedDemoGroup' },
    });
  });

  it('let a page of this machine call the API', async () => {
    const { headers } = await fetch(`${stack.apiUrl}/v1/branches`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'PATCH' },
    });

    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).toEqual(
      ['http://localhost:5173', expect.stringContaining('idempotency-key')],
    );
  });

  it('give a token to somebody entered through the API, and lead into the API as anybody', async () => {
    const admin = createClient({ baseUrl: stack.apiUrl, token: () => stack.token({ role: 'admin' }) });
    const { body } = await admin.send(registerStaff, {
      body: {
        name: 'Newly Entered',
        email: 'new@example.com',
        language: 'en',
        department: 'business',
        roles: [{ role: 'agent', branchId: 'sh-pudong' }],
      },
    });
    const answer = await fetch(`${stack.apiUrl}/_local/token/${body.id}`);
    const token = (await answer.text()).trim();
    const asked = await fetch(`${stack.apiUrl}/v1/branches/sh-pudong`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const led = await fetch(`${stack.apiUrl}/_local/as/${body.id}/v1/branches/sh-pudong`);

    expect([answer.headers.get('content-type'), asked.status]).toEqual(['text/plain; charset=utf-8', 200]);
    expect([led.status, await led.json()]).toEqual([200, await asked.json()]);
  });

  it('show on the local page what is owed, to whom it is told, and lead into the API', async () => {
    const scenario = { branchId: asId<'branch'>('sh-pudong') };
    const client = createClient({
      baseUrl: stack.apiUrl,
      token: () => stack.token({ role: 'supervisor', ...scenario }),
    });
    const { body: dossier } = await client.send(registerCustomer, {
      params: scenario,
      body: {
        customer: { fullName: '王小明', phones: [{ number: '138 1234 5678' }] },
        vehicles: [{ plateNumber: '沪A·12345', vehicleModel: 'Lavida' }],
      },
    });
    const customerId = dossier.customer.id;
    await client.send(registerIntake, {
      params: { ...scenario, customerId },
      body: { vehicleId: dossier.vehicles[0]?.id ?? '', intakeDoneAt: START, workItems: ['oil'] },
    });
    await stack.clock.advance('P3D');
    const page = await (await fetch(`${stack.apiUrl}/_local/`)).text();
    const [, link = ''] = /href="([^"]*)">王小明</.exec(page) ?? [];
    const led = (await (await fetch(stack.apiUrl + link)).json()) as { customer: { id: string } };
    const [, mail = ''] = /href="([^"]*\/mail\/[^"]*)"/.exec(page) ?? [];

    for (const words of ['11月25日（周三）24:00', '建立客户档案', '沪A12345', 'Asia/Shanghai']) {
      expect(page).toContain(words);
    }
    expect(page).toContain('>A mail to staff was written</td>');
    expect(led.customer.id).toBe(customerId);
    expect((await fetch(mail)).status).toBe(200);
  });

  it('forget by age every day, by the clock', async () => {
    const retention = async () =>
      (await stack.clock.advance('P1D')).happened.filter(({ kind }) => kind === 'recurred');

    expect((await retention()).map(({ text }) => text)).toEqual(['functions/timers/retention']);
    await stack.stop();
    stack = await start();
    expect((await retention()).length).toBe(1);
    expect((await stack.clock.to(stack.clock.now())).happened).toEqual([]);
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
