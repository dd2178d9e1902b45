import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSweep } from '../../../functions/timers/sweep/handler.ts';
import { noAnswer, onPerson } from '../../../shared/application/person-command.ts';
import type { Commit, Store } from '../../../shared/application/ports.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import { decideEraseCustomer, type EraseCustomer } from '../../../shared/domain/privacy/index.ts';
import { actingAs } from '../../support/branch-facts.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { dossierHead } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { IMPERSONAL, manyCalls, PERSONAL, QUEUED, TRACES } from '../../support/told-dossier.ts';

const { branchId, customerId, groupId } = dossierHead;
const STARTED = '2026-12-01T08:00:00Z';
const SECOND_ROUND = '2026-12-01T08:11:00Z';
const CALLS = 40;

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

/** A table that holds everything there can be of one person, with the answer of a command in a receipt. */
async function known(): Promise<StaffedTable> {
  const world = await staffedTable(engine, STARTED);
  const receipt = {
    key: 'k',
    requestHash: 'h',
    response: { status: 201, headers: {}, body: { fullName: '欧阳龑' } },
    createdAt: world.clock.now(),
  };
  const calls = manyCalls(CALLS);
  const call = PERSONAL.filter(({ type }) => type === 'call' || type === 'callRegisterLine');
  const others = PERSONAL.filter((record) => !call.includes(record));
  const commits: readonly Commit[] = [
    { ...insertAll(...others, ...IMPERSONAL), activity: QUEUED, receipt },
    insertAll(...call, ...calls.slice(0, CALLS)),
    insertAll(...calls.slice(CALLS)),
  ];
  for (const commit of commits) expect(await world.store.commit(commit)).toBe('committed');
  return world;
}

function erase(world: StaffedTable, order: Partial<EraseCustomer> = {}) {
  return runCommand(world, {
    operation: 'eraseCustomer',
    commandId: 'test:erase',
    actor: actingAs('groupManager'),
    plan: { groupId, branchId, customerId, contactPoints: true },
    decide: onPerson((dossier, facts) =>
      decideEraseCustomer(dossier, { reason: 'askedByPerson', cancelFollowUps: false, ...order }, facts),
    ),
    respond: noAnswer,
  });
}

async function items({ table }: StaffedTable): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new ScanCommand({
        TableName: table.tableName,
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    found.push(...Items);
    start = LastEvaluatedKey;
  } while (start);
  return found;
}

/**
 * Items that still say something about the person. The other customer's line of the digest does not count.
 */
async function traces(world: StaffedTable): Promise<readonly string[]> {
  return (await items(world)).flatMap((item) => {
    const text = JSON.stringify(item, (key, value) => (isAboutOther(key, value) ? undefined : value));
    return TRACES.filter((trace) => text.includes(trace)).map((trace) => `${item['type']} ${trace}`);
  });
}

function isAboutOther(_: string, value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'customerName' in value && value.customerName === '李四'
  );
}

async function typed(world: StaffedTable, type: string): Promise<readonly Record<string, unknown>[]> {
  return (await items(world)).filter((item) => item['type'] === type);
}

async function sweepTwice(world: StaffedTable): Promise<void> {
  const sweep = createSweep(world);
  await sweep(undefined, UNHURRIED);
  world.setClock(SECOND_ROUND);
  await sweep(undefined, UNHURRIED);
}

/** A store whose `dies`th commit from here on fails, before or after it was written. */
function dying(store: Store, dies: number, when: 'before' | 'after'): Store & { commits: () => number } {
  let commits = 0;
  return {
    commits: () => commits,
    read: (plan, now) => store.read(plan, now),
    async commit(commit) {
      commits += 1;
      if (commits === dies && when === 'before') throw new Error('crashed');
      const outcome = await store.commit(commit);
      if (commits === dies) throw new Error('crashed');
      return outcome;
    },
  };
}

describe('a person who is forgotten', () => {
  it('leaves nothing readable in the table but register lines, their numbers and a hash', async () => {
    const world = await known();
    const before = await items(world);
    expect(await traces(world)).not.toEqual([]);

    expect((await erase(world)).outcome).toBe('done');
    await sweepTwice(world);

    expect(await traces(world)).toEqual([]);
    expect(await typed(world, 'erasure')).toMatchObject([{ status: 'finished', reason: 'askedByPerson' }]);
    expect(await typed(world, 'lookup')).toEqual([]);
    const numbers = (lines: readonly Record<string, unknown>[]) => lines.map(({ number }) => number);
    const lines = (all: readonly Record<string, unknown>[]) =>
      all.filter(({ type }) => type === 'callRegisterLine' || type === 'letterRegisterLine');
    expect(numbers(lines(await items(world)))).toEqual(numbers(lines(before)));
    expect(lines(before)).toHaveLength(CALLS + 2);
    expect((await typed(world, 'contactPoint')).map(({ channel }) => channel).sort()).toEqual([
      'email',
      'phone',
      'post',
    ]);
    expect(await typed(world, 'receipt')).toMatchObject([
      { response: '{"status":201,"headers":{},"body":null}' },
    ]);
  });

  it('has neither name nor lookups from the first moment on, and is found by no command', async () => {
    const world = await known();
    await erase(world);

    expect(await typed(world, 'customer')).toMatchObject([{ fullName: '[erased]', phones: [] }]);
    const { dossier } = await world.store.read({ groupId, branchId, customerId }, world.clock.now());
    expect(dossier?.head.erasedAt).toBe('2026-12-01T08:00:00.000Z');
  });

  it('is forgotten once: asking again tells how far it has come', async () => {
    const world = await known();
    await erase(world);
    await sweepTwice(world);

    const again = await erase(world);

    expect(again).toMatchObject({ outcome: 'done', result: { status: 'finished' } });
    expect(await typed(world, 'erasure')).toHaveLength(1);
  });

  it('is forgotten whole although two sweeps work at it side by side', async () => {
    const world = await known();
    await erase(world);
    const sweep = createSweep(world);

    await Promise.all([sweep(undefined, UNHURRIED), sweep(undefined, UNHURRIED)]);
    world.setClock(SECOND_ROUND);
    await Promise.all([sweep(undefined, UNHURRIED), sweep(undefined, UNHURRIED)]);
    world.setClock('2026-12-01T08:40:00Z');
    await sweep(undefined, UNHURRIED);

    expect(await traces(world)).toEqual([]);
    expect(await typed(world, 'erasure')).toMatchObject([{ status: 'finished' }]);
  });

  it('is forgotten whole although a mail about them was written meanwhile', async () => {
    const world = await known();
    await erase(world);
    const sweep = createSweep(world);
    await sweep(undefined, UNHURRIED);
    const mail = PERSONAL.find(({ type }) => type === 'mail');
    if (mail?.type !== 'mail') throw new Error('No mail');
    const [stored] = (await typed(world, 'mail')).filter(({ id }) => id === mail.id);
    const version = Number(stored?.['version']) + 1;
    await world.store.commit(commitOf([{ op: 'replace', record: { ...mail, version } }]));
    expect(await traces(world)).not.toEqual([]);

    world.setClock(SECOND_ROUND);
    await sweep(undefined, UNHURRIED);

    expect(await traces(world)).toEqual([]);
  });
});

describe.each(['before', 'after'] as const)('a crash %s a commit', (when) => {
  it('at any part of an erasure costs nothing but time', async () => {
    const calm = await known();
    await erase(calm);
    const counting = dying(calm.store, 0, when);
    await createSweep({ ...calm, store: counting })(undefined, UNHURRIED);
    const parts = counting.commits();
    expect(parts).toBeGreaterThan(2);

    for (let dies = 1; dies <= parts; dies += 1) {
      const world = await known();
      await erase(world);
      const crashed = createSweep({ ...world, store: dying(world.store, dies, when) })(undefined, UNHURRIED);
      await expect(crashed).rejects.toThrow('1 of 1 due items failed');

      await sweepTwice(world);

      expect(await traces(world)).toEqual([]);
      expect(await typed(world, 'erasure')).toMatchObject([{ status: 'finished' }]);
    }
  });
});
