import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeCustomer, changeVehicle, getDossier } from '../../shared/contracts/dossier/index.ts';
import {
  changeGroupSettings,
  getBranchSettings,
  getGroupSettings,
} from '../../shared/contracts/branch/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterAll(() => scenario.end());

it('customer and vehicle are changed by the version the dossier shows with them', async () => {
  const params = { branchId: SH, ...(await scenario.customer(SH)) };
  const advisor = scenario.as('advisor', SH);
  const dossier = await advisor.send(getDossier, { params });
  expect(dossier.etag).toBeUndefined();
  const { customer, vehicles } = dossier.body;

  const address = { params, body: { address: '上海市徐汇区漕溪路 8 号' }, ifMatch: `"v${customer.version}"` };
  const changed = await advisor.send(changeCustomer, address);
  await advisor.send(changeVehicle, {
    params,
    body: { vehicleModel: 'Passat' },
    ifMatch: `"v${vehicles[0]?.version}"`,
  });

  expect(changed.etag).toBe(`"v${customer.version + 1}"`);
  expect(await refusalOf(advisor.send(changeCustomer, address))).toEqual({
    status: 412,
    code: 'version-stale',
  });
});

it('the tag of a branch’s settings never hides what the group changed', async () => {
  const manager = scenario.as('groupManager');
  const branch = { branchId: SH };
  const before = await manager.send(getBranchSettings, { params: branch });
  const group = await manager.send(getGroupSettings, { params: {} });
  await manager.send(changeGroupSettings, {
    params: {},
    body: { settings: { firstFollowUp: { dueAfterDays: 6 } }, bounds: [] },
    ifMatch: group.etag ?? '',
  });

  const token = await scenario.stack.token({ role: 'groupManager' });
  const again = await fetch(`${scenario.stack.apiUrl}/v1/branches/${SH}/settings`, {
    headers: { authorization: `Bearer ${token}`, 'if-none-match': before.etag ?? '' },
  });

  expect([again.status, again.headers.get('etag')]).toEqual([200, before.etag]);
  expect(await again.json()).toMatchObject({ effective: { firstFollowUp: { dueAfterDays: 6 } } });
});
