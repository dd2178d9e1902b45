import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFireTimer } from '../../../functions/timers/fire-timer/handler.ts';
import { createSweep } from '../../../functions/timers/sweep/handler.ts';
import type { Store } from '../../../shared/application/ports.ts';
import { timerOfRemainder } from '../../../shared/application/timers.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import { recordCall, voidCall } from '../../../shared/contracts/call/index.ts';
import { checkContact, recordConsent } from '../../../shared/contracts/consent/index.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { decodeAs } from '../../../shared/storage/records/decode.ts';
import { apiInProcess } from '../../story/world/api-in-process.ts';
import { fleetDelivered } from '../../support/fleet.ts';
import { refusalOf } from '../../support/scenario.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { STAFF } from '../../support/staff-members.ts';
import { startTable, type TestTable } from '../../support/table.ts';

/** Wednesday 25 November 2026, 10:00 in Shanghai: the day after the delivery of all cars, when nothing is due. */
const WEDNESDAY = '2026-11-25T02:00:00Z';

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

interface Fleet extends StaffedTable {
  readonly supervisor: Client;
  readonly params: { readonly branchId: string; readonly customerId: string };
  readonly dossier: () => Promise<DossierState>;
  /** How many follow-ups are in each status, and what they owe. */
  readonly statuses: () => Promise<Readonly<Record<string, number>>>;
}

/** A table with a customer of so many cars, a follow-up owed for each, and the API on it. */
async function fleet(cars: number): Promise<Fleet> {
  const world = await staffedTable(engine, WEDNESDAY);
  const { head, customer, followUps, obligations } = fleetDelivered(cars).dossier;
  const owed = obligations.filter(({ kind }) => kind === 'firstFollowUp');
  const records = [head, customer, ...followUps, ...owed];
  for (let from = 0; from < records.length; from += 90) {
    await world.insert(...records.slice(from, from + 90));
  }
  const { as } = apiInProcess({
    ...world,
    reads: new DynamoReads(world.table),
    retentionWork: { branches: async function* () {}, candidates: async () => ({ items: [] }) },
    signingKeys: { keyFor: async () => new Uint8Array(32) },
    publicUrl: 'https://api.example',
  });
  const supervisor = STAFF.find(({ roles }) => roles.some(({ role }) => role === 'supervisor'));
  const { groupId, branchId, customerId } = head;
  const dossier = async () => {
    const read = await world.store.read({ groupId, branchId, customerId }, world.clock.now());
    if (!read.dossier) throw new Error('The fleet is gone');
    return read.dossier;
  };
  return {
    ...world,
    supervisor: as(supervisor),
    params: { branchId, customerId },
    dossier,
    statuses: async () => {
      const { Items = [] } = await world.table.client.send(
        new ScanCommand({ TableName: world.table.tableName, ConsistentRead: true }),
      );
      const count: Record<string, number> = {};
      const owed = Items.filter(({ type }) => type === 'obligation').map((item) =>
        decodeAs('obligation', item),
      );
      for (const item of Items.filter(({ type }) => type === 'followUp')) {
        const { status, obligationId } = decodeAs('followUp', item);
        const name = `${status} ${owed.find(({ id }) => id === obligationId)?.status}`;
        count[name] = (count[name] ?? 0) + 1;
      }
      return count;
    },
  };
}

const NO_CALLS = {
  state: 'withdrawn' as const,
  about: { scope: 'everything' as const },
  channels: ['phone' as const],
  how: 'inPerson' as const,
  wording: 'spoken',
};

const DO_NOT_CALL = {
  direction: 'inbound',
  callType: 'other',
  startedAt: WEDNESDAY,
  outcome: 'doNotCall',
  doNotCallScope: 'everything',
} as const;

const stop = ({ supervisor, params }: Fleet, idempotencyKey = 'stop') =>
  supervisor.send(recordConsent, { params, body: NO_CALLS, idempotencyKey });

const sweep = (world: Fleet, store: Store = world.store) =>
  createSweep({ ...world, store })(undefined, UNHURRIED);

/** A store whose `dies`th commit from here on fails, before or after it was written. */
function dying(store: Store, dies: number, when: 'before' | 'after'): Store {
  let commits = 0;
  return {
    read: (...plan) => store.read(...plan),
    async commit(commit) {
      commits += 1;
      if (commits === dies && when === 'before') throw new Error('crashed');
      const outcome = await store.commit(commit);
      if (commits === dies) throw new Error('crashed');
      return outcome;
    },
  };
}

describe('a stop of a large customer', () => {
  it('is recorded and holds at once; the sweep closes what is left', async () => {
    const cars = 120;
    const world = await fleet(cars);
    const { status, body } = await stop(world);
    expect(status).toBe(201);
    expect(body.cancelledFollowUpIds.length).toBeGreaterThan(0);
    expect(body.cancelledFollowUpIds.length + body.remaining).toBe(cars);
    const asked = { params: world.params, body: { purpose: 'serviceCare', channel: 'phone' } } as const;
    expect(await refusalOf(world.supervisor.send(checkContact, asked))).toMatchObject({
      code: 'contact-not-allowed',
    });

    await sweep(world);
    expect(await world.statuses()).toEqual({ 'suppressed cancelled': cars });
    expect((await sweep(world)).found).toBe(0);
  });

  it('is closed by the timer that announces it, and answers the same when it is asked again', async () => {
    const world = await fleet(60);
    const { body } = await stop(world);
    const { remainder } = await world.dossier();
    const timer = remainder && timerOfRemainder(remainder);
    expect(timer?.name).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/);

    const fire = createFireTimer(world);
    await fire(timer?.payload);
    await fire(timer?.payload);
    expect(await world.statuses()).toEqual({ 'suppressed cancelled': 60 });
    expect((await stop(world)).body).toEqual(body);
  });

  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
  ] as const)('has the same end when the sweep dies at part %i, %s it was written', async (part, when) => {
    const world = await fleet(60);
    await stop(world);
    const crashed = sweep(world, dying(world.store, part, when));
    await expect(crashed).rejects.toThrow('1 of 1 due items failed');
    await sweep(world);
    expect(await world.statuses()).toEqual({ 'suppressed cancelled': 60 });
  });
});

describe('“do not call me”, said on a call of a customer with 60 follow-ups still to be made', () => {
  it.each([0, 1])('is taken back whole when %i commits of the sweep were made', async (commits) => {
    const world = await fleet(60);
    const { body } = await world.supervisor.send(recordCall, { params: world.params, body: DO_NOT_CALL });
    expect(body.remaining).toBeGreaterThan(30);
    await sweep(world, dying(world.store, commits + 1, 'before')).catch(() => undefined);

    const params = { ...world.params, callId: body.call.id };
    const undone = await world.supervisor.send(voidCall, { params, body: { reason: 'wrong customer' } });
    expect(undone.body.followUps.length).toBeLessThan(60);
    await sweep(world);
    expect(await world.statuses()).toEqual({ 'pending open': 60 });
  });

  it('is closed once although two sweeps work at it side by side', async () => {
    const world = await fleet(60);
    await world.supervisor.send(recordCall, { params: world.params, body: DO_NOT_CALL });
    await Promise.all([sweep(world), sweep(world)]);
    await sweep(world);
    expect(await world.statuses()).toEqual({ 'suppressed cancelled': 60 });
  });
});
