import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Position } from '../../../shared/application/read-ports.ts';
import type { ServiceCase } from '../../../shared/domain/records/case.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { serviceCase } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

function open(name: string, openedAt: string, branchId = serviceCase.branchId): ServiceCase {
  const { type, customerId, kind, level, text, origin, firstReceiverId, ownerId } = serviceCase;
  return {
    type,
    id: asId(`cas_${name}`),
    branchId,
    customerId,
    version: 1,
    kind,
    level,
    text,
    origin,
    openedAt: instant(openedAt),
    firstReceiverId,
    ...(ownerId && { ownerId }),
    reopenedCount: 0,
    events: [],
    obligationIds: {},
    status: 'open',
  };
}

it('the cases of a branch in one state are listed the earliest raised first, page by page', async () => {
  const store = new DynamoStore(table);
  const reads = new DynamoReads(table);
  const early = open('a', '2026-12-01T03:00:00Z');
  const middle = open('b', '2026-12-02T03:00:00Z');
  const late = open('c', '2026-12-03T03:00:00Z');
  const elsewhere = open('d', '2026-12-01T03:00:00Z', asId('ny-queens'));
  await store.commit(insertAll(late, early, middle, elsewhere));
  const { branchId } = early;

  const first = await reads.cases(branchId, 'open', { limit: 2 });
  expect(first.items).toEqual([early, middle]);
  const from: Position = first.next ?? {};
  expect(await reads.cases(branchId, 'open', { limit: 2, from })).toEqual({ items: [late] });

  await store.commit(commitOf([replace<ServiceCase>({ ...early, status: 'studying' })]));
  const listed = async (status: ServiceCase['status']) =>
    (await reads.cases(branchId, status, { limit: 10 })).items.map(({ id }) => id);
  expect(await listed('open')).toEqual([middle.id, late.id]);
  expect(await listed('studying')).toEqual([early.id]);
});
