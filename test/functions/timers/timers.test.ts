import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFireTimer } from '../../../functions/timers/fire-timer/handler.ts';
import { createSweep } from '../../../functions/timers/sweep/handler.ts';
import { timerOfDigest, timerOfObligation } from '../../../shared/application/timers.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import type { DigestLine, Mail } from '../../../shared/domain/records/mail.ts';
import type { Digest, Notice } from '../../../shared/domain/records/notice.ts';
import { meetObligation } from '../../../shared/domain/obligation/index.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { EntryOf, StoredType } from '../../../shared/storage/records/record-types.ts';
import { decode } from '../../../shared/storage/records/decode.ts';
import { factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../support/branch-facts.ts';
import { commitOf } from '../../support/commits.ts';
import { dossierWith, firstFollowUpOwed } from '../../support/dossiers.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { type Fault, injectFaults } from '../../support/database-faults.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

function linesIn(content: Mail['content']): readonly DigestLine[] {
  if (content.template !== 'noticeDigest') throw new Error('A letter came instead of a digest');
  return content.lines;
}

const ANCHORED = '2026-11-24T08:40:00Z';
const OPENS = '2026-11-26T16:00:00Z';

/** A branch whose customer is owed the first follow-up of F-1; timers fire by hand only. */
async function owing(): Promise<StaffedTable & { readonly owed: Obligation }> {
  const world = await staffedTable(engine, ANCHORED);
  const facts = factsAt(ANCHORED, { settings: { notices: { escalationSpreadMinutes: 0 } } });
  const owed = firstFollowUpOwed(facts);
  const { head, customer } = dossierWith(facts);
  await world.insert(head, customer, owed);
  return { ...world, owed };
}

async function stored<Type extends StoredType>(
  { table }: StaffedTable,
  type: Type,
): Promise<EntryOf<Type>[]> {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.tableName, ConsistentRead: true }),
  );
  const entries = Items.filter((item) => item['type'] === type).map((item) => decode(item).entry);
  return entries as unknown as EntryOf<Type>[];
}

async function theObligation(world: StaffedTable): Promise<Obligation> {
  const [obligation] = await stored(world, 'obligation');
  if (!obligation) throw new Error('The obligation is gone');
  return obligation;
}

function payloadOf(obligation: Obligation) {
  const timer = timerOfObligation(obligation, HARMONY.id);
  if (!timer) throw new Error('Nothing is pending');
  return timer.payload;
}

describe('a timer that fires', () => {
  it('takes the step and wakes the digest of its hour', async () => {
    const world = await owing();
    world.setClock(OPENS);

    await createFireTimer(world)(payloadOf(world.owed));

    expect((await theObligation(world)).pendingSteps.map(({ step }) => step)).toEqual([
      'lastDay',
      'overdue',
      'escalation',
    ]);
    const digests: Partial<Digest>[] = await stored(world, 'digest');
    expect(digests).toMatchObject([
      { recipientId: PEOPLE.agent, slotAt: '2026-11-27T01:00:00.000Z', version: 1, status: 'waiting' },
    ]);
  });

  it('three times at once and once more a day later acts once', async () => {
    const world = await owing();
    const fire = createFireTimer(world);
    world.setClock(OPENS);

    await Promise.all([1, 2, 3].map(() => fire(payloadOf(world.owed))));
    world.setClock('2026-11-27T16:00:00Z');
    await fire(payloadOf(world.owed));

    expect(await stored(world, 'notice')).toHaveLength(1);
  });

  it('leaves alone what was done a moment before', async () => {
    const world = await owing();
    const at = instant('2026-11-26T15:59:00Z');
    const met = meetObligation(
      world.owed,
      { at, proof: { type: 'call', id: 'cal_1' }, doneBy: PEOPLE.agent },
      { branch: SHANGHAI },
    );
    await world.store.commit(commitOf([replace(met)]));
    world.setClock(OPENS);

    await createFireTimer(world)(payloadOf(world.owed));

    expect(await stored(world, 'notice')).toEqual([]);
    expect(await theObligation(world)).toEqual({ ...met, version: 2 });
  });

  it('combines what one person is told at one hour, and leaves out what is done by then', async () => {
    const world = await owing();
    const other = { ...world.owed, id: asId<'obligation'>('obl_00000000000000000000000002') };
    const done = { ...world.owed, id: asId<'obligation'>('obl_00000000000000000000000003') };
    await world.insert(other, done);
    const fire = createFireTimer(world);
    world.setClock(OPENS);
    for (const obligation of [world.owed, other, done]) await fire(payloadOf(obligation));
    const [current] = (await stored(world, 'obligation')).filter(({ id }) => id === done.id);
    if (!current) throw new Error('The obligation is gone');
    const proof = { type: 'call', id: 'cal_1' } as const;
    const at = instant('2026-11-27T00:30:00Z');
    await world.store.commit(
      commitOf([replace(meetObligation(current, { at, proof, doneBy: PEOPLE.agent }, { branch: SHANGHAI }))]),
    );
    const [digest] = await stored(world, 'digest');
    const timer = digest && timerOfDigest(digest);

    world.setClock('2026-11-27T01:00:05Z');
    await fire(timer?.payload);
    await fire(timer?.payload);

    const mails: Mail[] = await stored(world, 'mail');
    expect(
      mails.map(({ to, content }) => [to.email, linesIn(content).map(({ obligationId }) => obligationId)]),
    ).toEqual([['agent@harmony.example', [world.owed.id, other.id]]]);
    expect(await stored(world, 'notice')).toEqual([]);
    const composed = (await stored(world, 'activity')).filter(
      ({ operation }) => operation === 'composeDigest',
    );
    const fates = composed.flatMap(({ changed }) => changed.filter(({ type }) => type === 'notice'));
    expect(fates.map(({ status }) => status).toSorted()).toEqual(['deedDone', 'told', 'told']);
  });

  it.each([
    ['waits for a moment that is near', '2026-11-26T15:58:30Z', true],
    ['does not wait where the moment has come', '2026-11-26T16:00:00Z', true],
    ['does not wait for a moment that is far off, which is a mistake', '2026-11-26T15:58:29.999Z', false],
  ])('fired directly %s', async (_, at, applied) => {
    const world = await owing();
    world.setClock(at);

    await createFireTimer(world)({ ...payloadOf(world.owed), fireAt: OPENS });

    expect((await stored(world, 'digest')).length).toBe(applied ? 1 : 0);
    expect(world.clock.now()).toBe(instant(applied ? OPENS : at));
  });

  it('tells everything at its hour, in as many mails as that takes, and reads what it tells', async () => {
    const world = await owing();
    const slotAt = instant('2026-11-27T01:00:00Z');
    const place = { groupId: HARMONY.id, branchId: SHANGHAI.id, recipientId: PEOPLE.agent, slotAt };
    const records = Array.from({ length: 130 }, (__, index): readonly [Obligation, Notice] => {
      const number = String(index + 100).padStart(26, '0');
      const id = asId<'obligation'>(`obl_${number}`);
      const { customerId, kind, dueAt } = world.owed;
      const about = { customerId, obligationId: id, ownerId: PEOPLE.agent };
      const told = { step: 'opening', stepAt: instant(OPENS), kind, obligation: about, dueAt } as const;
      const written = { branchName: SHANGHAI.name, createdAt: instant(OPENS), ...told };
      return [
        { ...world.owed, id },
        { type: 'notice', id: asId(`ntc_${number}`), version: 1, ...place, ...written },
      ];
    }).flat();
    for (let from = 0; from < 260; from += 80) await world.insert(...records.slice(from, from + 80));
    const digest = {
      type: 'digest',
      id: asId<'digest'>('dig_1'),
      version: 1,
      status: 'waiting',
      ...place,
    } as const;
    await world.insert(digest);
    const calls = countCalls(world.table.client);

    world.setClock(slotAt);
    await createFireTimer(world)(timerOfDigest(digest)?.payload);

    const mails = (await stored(world, 'mail')).map(({ content }) => linesIn(content));
    expect(mails.map((lines) => lines.length).toSorted((left, right) => right - left)).toEqual([80, 50]);
    expect(new Set(mails.flat().map(({ obligationId }) => obligationId)).size).toBe(130);
    expect((await stored(world, 'digest')).map(({ status, mailIds }) => [status, mailIds?.length])).toEqual([
      ['composed', 2],
    ]);
    expect(
      calls
        .take()
        .flat()
        .filter((name) => name === 'Query').length,
    ).toBe(2);
  });

  it.each([
    [1, 'tried'],
    [7, 'tried'],
    [8, 'left'],
  ])('after %i conflicts with others who wake the digest is %s again', async (conflicts, outcome) => {
    const world = await owing();
    world.setClock(OPENS);
    const client = world.table.newClient();
    const conflict: Fault = {
      kind: 'refused',
      error: new TransactionCanceledException({
        message: 'text nobody may rely on',
        $metadata: {},
        CancellationReasons: ['None', 'None', 'TransactionConflict', 'None'].map((Code) => ({ Code })),
      }),
    };
    injectFaults(client, 'TransactWriteItemsCommand', ...Array.from({ length: conflicts }, () => conflict));
    const pauses: number[] = [];
    const store = new DynamoStore({ ...world.table, client });
    const fire = createFireTimer({ ...world, store, pause: async (attempt) => void pauses.push(attempt) });

    const fired = fire(payloadOf(world.owed));

    if (outcome === 'tried') await fired;
    else await expect(fired).rejects.toThrow('contention');
    expect(pauses).toEqual(Array.from({ length: conflicts }, (__, index) => index + 1));
    expect((await stored(world, 'digest')).map(({ version }) => version)).toEqual(
      outcome === 'tried' ? [1] : [],
    );
    expect((await stored(world, 'notice')).length).toBe(outcome === 'tried' ? 1 : 0);
  });

  it('for something that does not exist changes nothing and is reported', async () => {
    const world = await owing();
    const payload = { ...payloadOf(world.owed), customerId: 'cus_01kbqw0000000000000000000x' };

    await createFireTimer(world)(payload);

    expect(world.log.lines).toMatchObject([{ level: 'warn', outcome: 'gone', code: 'customer' }]);
  });

  it.each([undefined, {}, { type: 'digest' }, { type: 'other' }])(
    'with a payload that is none of ours fails: %o',
    async (payload) => {
      const world = await owing();

      await expect(createFireTimer(world)(payload)).rejects.toThrow(/payload/);
    },
  );
});

describe('the sweep', () => {
  it('alone applies every step on time, once, and nothing before its time', async () => {
    const world = await owing();
    const sweep = createSweep(world);
    const told: [string, string, string][] = [];
    let known = 0;
    for (let at = instant(ANCHORED); at < '2026-12-04T00:00:00Z'; at = plusMinutes(at, 180)) {
      world.setClock(at);
      await sweep(undefined, UNHURRIED);
      const mails = (await stored(world, 'mail')).toSorted((left, right) => (left.id < right.id ? -1 : 1));
      for (const mail of mails.slice(known)) {
        const [line] = linesIn(mail.content);
        told.push([at, mail.to.email, line?.step ?? '']);
      }
      known = mails.length;
    }

    expect(told).toEqual([
      ['2026-11-27T02:40:00.000Z', 'agent@harmony.example', 'opening'],
      ['2026-12-01T02:40:00.000Z', 'agent@harmony.example', 'lastDay'],
      ['2026-12-02T02:40:00.000Z', 'supervisor@harmony.example', 'overdue'],
      ['2026-12-03T02:40:00.000Z', 'groupManager@harmony.example', 'escalation'],
    ]);
    expect((await theObligation(world)).pendingSteps).toEqual([]);
  });

  it('catches up after an outage of 26 hours over the deadline', async () => {
    const world = await owing();
    const sweep = createSweep(world);
    world.setClock('2026-11-30T15:00:00Z');
    await sweep(undefined, UNHURRIED);
    await sweep(undefined, UNHURRIED);
    world.setClock('2026-12-01T17:00:00Z');

    const reports = [await sweep(undefined, UNHURRIED), await sweep(undefined, UNHURRIED)];

    expect(reports.map(({ applied }) => applied)).toEqual([2, 1]);
    const told = (await stored(world, 'mail')).flatMap(({ content }) => linesIn(content));
    const steps = [...told, ...(await stored(world, 'notice'))].map(({ step }) => step).toSorted();
    expect(steps).toEqual(['lastDay', 'opening', 'overdue']);
  });

  it('finds nothing once a timer was faster', async () => {
    const world = await owing();
    world.setClock(OPENS);
    await createFireTimer(world)(payloadOf(world.owed));

    const report = await createSweep(world)(undefined, UNHURRIED);

    expect(report).toEqual({ found: 0, applied: 0, failed: 0, cutShort: false });
  });

  it('acts once beside a timer and another sweep', async () => {
    const world = await owing();
    world.setClock(OPENS);

    await Promise.all([
      createFireTimer(world)(payloadOf(world.owed)),
      createSweep(world)(undefined, UNHURRIED),
      createSweep(world)(undefined, UNHURRIED),
    ]);

    expect(await stored(world, 'notice')).toHaveLength(1);
  });

  it('is not held up by what cannot be read, and says so', async () => {
    const world = await owing();
    const poisoned = {
      ...world.owed,
      id: asId<'obligation'>('obl_00000000000000000000000002'),
      customerId: asId<'customer'>('cus_01kbqw0000000000000000000p'),
    };
    await world.insert(poisoned);
    await world.table.client.send(
      new PutCommand({
        TableName: world.table.tableName,
        Item: { PK: `DOSSIER#sh-pudong#${poisoned.customerId}`, SK: 'S#0#HEAD', type: 'nonsense' },
      }),
    );
    world.setClock(OPENS);

    await expect(createSweep(world)(undefined, UNHURRIED)).rejects.toThrow('1 of 2 due items failed');

    expect(await stored(world, 'notice')).toMatchObject([{ obligation: { obligationId: world.owed.id } }]);
  });

  it('stops in time and leaves the rest to the next one', async () => {
    const world = await owing();
    const more = Array.from({ length: 11 }, (_, index) => ({
      ...world.owed,
      id: asId<'obligation'>(`obl_${String(index + 2).padStart(26, '0')}`),
    }));
    await world.insert(...more);
    world.setClock(OPENS);
    const sweep = createSweep(world);

    const hurried = await sweep(undefined, { getRemainingTimeInMillis: () => 5_000 });
    const next = await sweep(undefined, UNHURRIED);

    expect(hurried).toEqual({ found: 8, applied: 8, failed: 0, cutShort: true });
    expect(next).toEqual({ found: 4, applied: 4, failed: 0, cutShort: false });
  });
});
