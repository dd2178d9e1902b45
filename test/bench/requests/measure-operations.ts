import { hashContact } from '../../../shared/adapters/hash-contact.ts';
import { commandIds } from '../../../shared/adapters/ids.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import type { Role, Staff } from '../../../shared/domain/branch/index.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { insertAll } from '../../support/commits.ts';
import { startTable } from '../../support/table.ts';
import { apiInProcess } from './api-in-process.ts';
import { budgetOf } from './budgets.ts';
import { meterDatabase, type Measured } from './database-meter.ts';
import { LostMail } from './lose-mail.ts';
import { measureTimers } from './measure-timers.ts';
import type { Row } from './row.ts';
import { playEveryOperation } from './play-every-operation.ts';

/**
 * What the operations of the API and the firings of timers cost, the dearest of each. Operations that never
 * ask the database are left out.
 */
export async function measureOperations(): Promise<readonly Row[]> {
  const table = await startTable();
  try {
    const demo = loadDemoGroup();
    const client = table.newClient();
    const database = { ...table, client };
    const meter = meterDatabase(client, table.client);
    const store = new DynamoStore(database);
    const signingKeys = new DynamoSigningKeys(table);
    let now = instant('2026-11-23T00:00:00Z');
    await store.commit(insertAll(demo.group, ...demo.branches, ...demo.staff, ...demo.calendars));
    // A function that is warm knows the calendar of its branch and its keys.
    for (const { id } of demo.branches) await store.read({ groupId: demo.group.id, branchId: id }, now);
    await signingKeys.keyFor('cursors');
    await signingKeys.keyFor('suppression');
    await signingKeys.keyFor('unsubscribeLinks');
    meter.take();

    const ports = { store, clock: { now: () => now }, ids: commandIds, pause: () => Promise.resolve() };
    const api = apiInProcess({
      ...ports,
      reads: new DynamoReads(database),
      signingKeys,
      personalData: new DynamoPersonalData(database),
      retentionWork: new DynamoRetentionWork(database),
      hashContact: () => hashContact(signingKeys),
      log: { info: () => undefined, warn: () => undefined, error: console.error },
      publicUrl: 'https://api.example',
    });
    const dearest = new Map<Operation, Measured>();
    const as = (role: Role): Client => measuring(api.as(memberWith(demo.staff, role)), meter.take, dearest);
    const mail = new LostMail(ports, demo.group.id, meter.take);
    await playEveryOperation({
      admin: as('admin'),
      supervisor: as('supervisor'),
      groupManager: as('groupManager'),
      loseMail: (letter) => mail.lose(letter),
      agentId: memberWith(demo.staff, 'agent').id,
      setClock: (at) => {
        now = instant(at);
      },
    });
    const rows = operations.flatMap((operation) => {
      const measured = dearest.get(operation);
      if (!measured && operation.feature !== 'reference') throw new Error(`${operation.id} was not measured`);
      return measured ? [{ name: operation.id, measured, budget: budgetOf(operation) }] : [];
    });
    return [...rows, ...mail.rows(), ...(await measureTimers(database, store, meter.take))];
  } finally {
    await table.stop();
  }
}

/** Notes what each request cost, and keeps the dearest of each operation. */
function measuring(client: Client, take: () => Measured, dearest: Map<Operation, Measured>): Client {
  const send: Client['send'] = async (operation, request) => {
    take();
    const answer = await client.send(operation, request);
    const measured = take();
    const key = operation as unknown as Operation;
    const before = dearest.get(key);
    if (!before || costOf(before) < costOf(measured)) dearest.set(key, measured);
    return answer;
  };
  return { ...client, send };
}

function costOf({ readTrips, transactions, readUnits, writeUnits }: Measured): number {
  return 1_000 * (readTrips + transactions) + readUnits + writeUnits;
}

function memberWith(staff: readonly Staff[], role: Role): Staff {
  const found = staff.find(
    ({ roles, status }) =>
      status === 'active' &&
      roles.some((held) => held.role === role && (held.branchId ?? 'sh-pudong') === 'sh-pudong'),
  );
  if (!found) throw new Error(`Nobody in the demo group is ${role}`);
  return found;
}
