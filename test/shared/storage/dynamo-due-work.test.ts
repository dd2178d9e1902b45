import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DueItem } from '../../../shared/application/due-work.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoDueWork } from '../../../shared/storage/dynamo-due-work.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { obligationKey } from '../../../shared/storage/keys.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { staffMail } from '../../support/mails.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { customer, digest, dossierHead, group, obligation } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const NOW = instant('2026-12-01T01:05:10Z');

let table: TestTable;
let database: Database;
let store: DynamoStore;
let unreadable: unknown[];

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  database = await table.newTable();
  store = new DynamoStore(database);
  unreadable = [];
});

async function pagesAt(now = NOW): Promise<readonly (readonly DueItem[])[]> {
  const pages: (readonly DueItem[])[] = [];
  const dueWork = new DynamoDueWork(database, (error) => unreadable.push(error));
  for await (const page of dueWork.dueItems(now)) pages.push(page);
  return pages;
}
const dueAt = async (now = NOW) => (await pagesAt(now)).flat();

const firing = (obligationId: string, generation = 1, step = 'opening') => ({
  type: 'timer',
  payload: {
    type: 'obligationStep',
    groupId: group.id,
    branchId: obligation.branchId,
    customerId: obligation.customerId,
    obligationId,
    generation,
    step,
  },
});

test('what has come is found with all its firing needs; what is to come is not', async () => {
  const mail = staffMail();
  const later = { ...obligation, id: asId<'obligation'>(`obl_${'0'.repeat(25)}1`) };
  const pendingSteps = [{ step: 'opening', fireAt: plusMinutes(NOW, 1) }] as const;
  await store.commit(insertAll(dossierHead, customer, obligation, { ...later, pendingSteps }));
  await store.commit(insertAll(digest, mail));

  const { groupId, branchId, recipientId, slotAt } = digest;
  expect((await dueAt()).toSorted(byType)).toEqual(
    [
      firing(obligation.id),
      { type: 'timer', payload: { type: 'digest', groupId, branchId, recipientId, slotAt } },
      { type: 'mail', mail: { groupId, branchId, mailId: mail.id, urgent: true } },
    ].toSorted(byType),
  );
});

test('the moment itself counts, the millisecond before it does not', async () => {
  await store.commit(insertAll(obligation));

  expect(await dueAt(instant('2026-11-26T15:59:59.999Z'))).toEqual([]);
  expect(await dueAt(instant('2026-11-26T16:00:00Z'))).toEqual([firing(obligation.id)]);
});

test('the next step takes the place of the one that was dealt with; a closed obligation waits for nothing', async () => {
  const next = { ...obligation, pendingSteps: obligation.pendingSteps.slice(1) };
  await store.commit(insertAll(obligation, digest));
  await store.commit(commitOf([replace(next), replace({ ...digest, status: 'composed' })]));

  expect(await dueAt()).toEqual([]);
  const due = instant('2026-12-01T16:00:00Z');
  expect(await dueAt(due)).toEqual([firing(obligation.id, 1, 'overdue')]);

  const reason = { cancelledAt: NOW, reason: 'doNotCall' } as const;
  await store.commit(
    commitOf([replace({ ...next, version: 2, pendingSteps: [], status: 'cancelled', ...reason })]),
  );
  expect(await dueAt(due)).toEqual([]);
});

test('an entry whose item has moved on since is left out', async () => {
  await store.commit(insertAll(obligation));
  await changeBehindTheIndex('pendingSteps', [{ step: 'overdue', fireAt: obligation.dueAt }]);

  expect(await dueAt()).toEqual([]);
});

test('an item that cannot be read is reported and holds nothing up', async () => {
  const other = { ...obligation, id: asId<'obligation'>(`obl_${'0'.repeat(25)}1`) };
  await store.commit(insertAll(obligation, other));
  await changeBehindTheIndex('type', 'invoice');

  expect(await dueAt()).toEqual([firing(other.id)]);
  expect(unreadable).toEqual([expect.objectContaining({ name: 'UnreadableItem' })]);
});

test('three hundred due items come each once, oldest first within a page, what is pending untouched', async () => {
  const numbered = (number: number, fireAt: string) => ({
    ...obligation,
    id: asId<'obligation'>(`obl_${String(number).padStart(26, '0')}`),
    pendingSteps: [{ step: 'opening', fireAt: instant(fireAt) }] as const,
  });
  const due = Array.from({ length: 300 }, (_, number) => numbered(number, plusMinutes(NOW, -number)));
  const pending = Array.from({ length: 180 }, (_, number) =>
    numbered(1_000 + number, '2027-01-01T00:00:00Z'),
  );
  const all = [...due, ...pending];
  for (let start = 0; start < all.length; start += 90) {
    await store.commit(insertAll(...all.slice(start, start + 90)));
  }
  const client = table.newClient();
  const rounds = countCalls(client);
  database = { ...database, client };

  const pages = await pagesAt();

  const found = pages.map((page) => page.map((item) => obligationOf(item)));
  expect(found.flat().toSorted()).toEqual(due.map(({ id }) => id).toSorted());
  // The larger the number, the older: within a page the numbers fall.
  expect(found).toEqual(found.map((page) => page.toSorted().toReversed()));
  const calls = rounds.take().flat();
  expect(calls.filter((name) => name === 'BatchGetItem').length).toBe(pages.length);
});

function obligationOf(item: DueItem): string {
  return item.type === 'timer' && item.payload.type === 'obligationStep' ? item.payload.obligationId : '';
}

const byType = (left: object, right: object): number =>
  JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;

/** Changes an attribute and leaves the index entry as it was, as an index that lags shows it. */
async function changeBehindTheIndex(attribute: string, value: unknown): Promise<void> {
  const { branchId, customerId, id } = obligation;
  await database.client.send(
    new UpdateCommand({
      TableName: database.tableName,
      Key: obligationKey(branchId, customerId, id),
      UpdateExpression: 'SET #attribute = :value',
      ExpressionAttributeNames: { '#attribute': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}
