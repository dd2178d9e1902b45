import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRetention } from '../../../functions/timers/retention/handler.ts';
import type { BranchClaim } from '../../../shared/domain/records/branch.ts';
import type { Customer, DossierHead } from '../../../shared/domain/records/dossier.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { asId, type CustomerId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { customerKey } from '../../../shared/storage/keys.ts';
import { HARMONY, NEW_YORK, SHANGHAI } from '../../support/branch-facts.ts';
import { commitOf } from '../../support/commits.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { customer, dossierHead, visit } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const OLD = instant('2026-11-24T02:00:00Z');
const NOW = '2029-12-31T00:00:00Z';

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

const claim: BranchClaim = {
  type: 'branchClaim',
  branchId: SHANGHAI.id,
  groupId: HARMONY.id,
  version: 1,
};

function customerId(count: number): CustomerId {
  return asId(`cus_${String(count).padStart(26, '0')}`);
}

function dossier(count: number, lastActivityAt = OLD): readonly [DossierHead, Customer] {
  const id = customerId(count);
  return [
    { ...dossierHead, customerId: id, lastActivityAt },
    { ...customer, id, phones: [{ raw: `1390000${count}`, label: 'mobile' }] },
  ];
}

async function world() {
  const table = await staffedTable(engine, NOW);
  await table.insert(claim);
  const run = createRetention({
    ...table,
    retentionWork: new DynamoRetentionWork(table.table),
  });
  return { table, run };
}

async function stateOf({ store, clock }: StaffedTable, count: number) {
  const person = { groupId: HARMONY.id, branchId: SHANGHAI.id, customerId: customerId(count) };
  const { dossier: found } = await store.read(person, clock.now());
  if (!found) throw new Error('No dossier');
  return found;
}

describe('the daily run', () => {
  it('begins to forget everybody kept long enough, and nobody else', async () => {
    const { table, run } = await world();
    for (let count = 1; count <= 60; count += 1) await table.insert(...dossier(count));
    await table.insert(...dossier(61, instant('2028-06-01T00:00:00Z')));

    const report = await run(undefined, UNHURRIED);

    expect(report).toEqual({ branches: 1, erased: 60, kept: 0, failed: 0, cutShort: false });
    expect((await stateOf(table, 60)).erasure).toMatchObject({ reason: 'retentionOver', status: 'running' });
    expect((await stateOf(table, 61)).erasure).toBeUndefined();
    expect(await run(undefined, UNHURRIED)).toMatchObject({ erased: 0, kept: 0 });
  });

  it('keeps what is held or open, and looks again a month later', async () => {
    const { table, run } = await world();
    const [head, person] = dossier(1);
    const legalHold = { since: OLD, by: asId<'staff'>('stf_00000000000000000000000001'), reason: 'lawsuit' };
    await table.insert(head, { ...person, legalHold });
    await table.insert(...dossier(2), { ...visit, customerId: customerId(2) });
    await table.insert(...dossier(3));

    expect(await run(undefined, UNHURRIED)).toMatchObject({ erased: 1, kept: 2 });
    expect(await run(undefined, UNHURRIED)).toMatchObject({ erased: 0, kept: 0 });
    expect((await stateOf(table, 1)).head.lastActivityAt).toBe(OLD);

    const { customer: held } = await stateOf(table, 1);
    const { legalHold: _, ...free } = held;
    await table.store.commit(commitOf([replace(free)]));
    table.setClock('2030-02-01T00:00:00Z');

    expect(await run(undefined, UNHURRIED)).toMatchObject({ erased: 1, kept: 1 });
  });

  it('leaves the rest to the next run when its time is over', async () => {
    const { table, run } = await world();
    await table.insert(...dossier(1));
    const hurried = { getRemainingTimeInMillis: () => 5_000 };

    expect(await run(undefined, hurried)).toMatchObject({ erased: 0, cutShort: true });
    expect(await run(undefined, UNHURRIED)).toMatchObject({ erased: 1, cutShort: false });
  });

  it('comes to every branch in as many days, though its time ends after one each day', async () => {
    const { table, run } = await world();
    await table.insert({ ...NEW_YORK }, { ...claim, branchId: NEW_YORK.id });
    await table.insert(...dossier(1));
    const [head, person] = dossier(2);
    await table.insert({ ...head, branchId: NEW_YORK.id }, { ...person, branchId: NEW_YORK.id });

    const reports = [];
    for (const now of ['2030-12-30T00:00:00Z', '2030-12-31T00:00:00Z']) {
      table.setClock(now);
      let asked = 0;
      reports.push(await run(undefined, { getRemainingTimeInMillis: () => (asked++ < 3 ? 60_000 : 5_000) }));
    }

    expect(reports).toMatchObject([
      { erased: 1, cutShort: true },
      { erased: 1, cutShort: true },
    ]);
  });

  it('goes on with the other dossiers when one cannot be dealt with, and says which', async () => {
    const { table, run } = await world();
    for (let count = 1; count <= 3; count += 1) await table.insert(...dossier(count));
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.tableName,
        Key: customerKey(SHANGHAI.id, customerId(1)),
        UpdateExpression: 'REMOVE fullName',
      }),
    );

    await expect(run(undefined, UNHURRIED)).rejects.toThrow('Retention failed 1 times');
    expect((await stateOf(table, 3)).erasure).toMatchObject({ reason: 'retentionOver' });
    expect(table.log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { recordId: customerId(1) },
    ]);
  });

  it('goes on with the other branches when one cannot be dealt with, and says so', async () => {
    const { table, run } = await world();
    await table.insert({ ...claim, branchId: asId('aa-nowhere') });
    await table.insert({ ...NEW_YORK }, { ...claim, branchId: NEW_YORK.id });
    await table.insert(...dossier(1));

    await expect(run(undefined, UNHURRIED)).rejects.toThrow('Retention failed 1 times');
    expect((await stateOf(table, 1)).erasure).toMatchObject({ reason: 'retentionOver' });
    expect(table.log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { branchId: 'aa-nowhere' },
    ]);
  });
});
