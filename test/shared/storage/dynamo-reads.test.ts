import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page, PageRequest, Reads } from '../../../shared/application/read-ports.ts';
import type { CallRegisterLine } from '../../../shared/domain/records/call.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { asId, type StaffId } from '../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDate, yearOf } from '../../../shared/kernel/local-date.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import {
  branch,
  calendar,
  call,
  callRegisterLine,
  consent,
  customer,
  dossierHead,
  followUp,
  group,
  letter,
  letterCopy,
  letterRegisterLine,
  obligation,
  serviceCase,
  staff,
  vehicle,
  visit,
} from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;
let database: Database;
let store: DynamoStore;
let reads: Reads;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  database = await table.newTable();
  store = new DynamoStore(database);
  reads = new DynamoReads(database);
});

/** Follows a list to its end and gives the pages. */
async function pagesOf<Item>(
  limit: number,
  read: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly (readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  let page = await read({ limit });
  pages.push(page.items);
  while (page.next) {
    page = await read({ limit, from: page.next });
    pages.push(page.items);
  }
  return pages;
}

const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`;

describe('single records', () => {
  test('are found by what identifies them, or not at all', async () => {
    await store.commit(insertAll(group, branch, calendar, staff, dossierHead, customer, obligation));
    await store.commit(insertAll(call, callRegisterLine));

    expect(await reads.group(group.id)).toEqual(group);
    expect(await reads.branch(group.id, branch.id)).toEqual(branch);
    expect(await reads.staffMember(group.id, staff.id)).toEqual(staff);
    expect(await reads.calendarYear(group.id, calendar.calendarId, 2026)).toEqual(calendar);
    expect(await reads.call(branch.id, customer.id, call.id)).toEqual(call);
    expect(await reads.obligation(branch.id, customer.id, obligation.id)).toEqual(obligation);
    expect(await reads.branch(asId('other'), branch.id)).toBeUndefined();
    expect(await reads.call(asId('ny-queens'), customer.id, call.id)).toBeUndefined();
  });
});

describe('lists of a group', () => {
  test('page by page, each member once, staff and branches apart', async () => {
    const branches = ['a1', 'b1', 'c1'].map((slug) => ({ ...branch, id: asId<'branch'>(slug) }));
    const members = [1, 2, 3, 4].map((number) => ({ ...staff, id: asId<'staff'>(id('stf', number)) }));
    await store.commit(insertAll(group, ...members, calendar, ...branches));

    const branchPages = await pagesOf(2, (page) => reads.branches(group.id, page));
    const staffPages = await pagesOf(2, (page) => reads.staff(group.id, page));

    expect(branchPages).toEqual([branches.slice(0, 2), branches.slice(2)]);
    expect(staffPages).toEqual([members.slice(0, 2), members.slice(2)]);
  });

  test('an empty one is one empty page', async () => {
    expect(await reads.branches(group.id, { limit: 10 })).toEqual({ items: [] });
  });
});

describe('a page of a dossier', () => {
  const asked = {};
  const page = { limit: 100 };

  test('holds what is open and the past without the copies of letters, each once', async () => {
    const activity = { ...commitOf([]).activity, customerId: customer.id };
    await store.commit(insertAll(dossierHead, customer, vehicle, visit, followUp, obligation));
    await store.commit(insertAll(serviceCase, letter, letterCopy, letterRegisterLine, consent));
    await store.commit({ ...insertAll(call, callRegisterLine), activity });

    expect(await reads.dossierPage(branch.id, customer.id, asked, page)).toEqual({
      heads: { head: dossierHead, vehicleHeads: [] },
      state: {
        head: dossierHead,
        customer,
        vehicles: [vehicle],
        vehicleHeads: [],
        visits: [visit],
        followUps: [followUp],
        obligations: [obligation],
        cases: [serviceCase],
        letters: [letter],
        consents: [],
      },
      calls: [call],
      activities: [activity],
    });
  });

  test('of a customer of another branch is not there', async () => {
    await store.commit(insertAll(dossierHead, customer));

    expect(await reads.dossierPage(asId('ny-queens'), customer.id, asked, page)).toBeUndefined();
  });
});

describe('work lists', () => {
  const due = (number: number, day: string, more: Partial<typeof obligation> = {}) => ({
    ...obligation,
    id: asId<'obligation'>(id('obl', number)),
    dueAt: instant(`2026-12-${day}T16:00:00Z`),
    ...more,
  });
  const colleague = asId<'staff'>(id('stf', 2));
  const { ownerId: _, ...unowned } = due(4, '04');
  const closed = {
    ...due(5, '02'),
    status: 'met',
    pendingSteps: [],
    metAt: instant('2026-11-28T00:00:00Z'),
    proof: { type: 'call', id: call.id },
    doneBy: staff.id,
  } as const;
  const work = [due(1, '03'), due(2, '01'), due(3, '02', { ownerId: colleague }), unowned];
  const elsewhere = due(6, '01', { branchId: asId<'branch'>('ny-queens') });
  const dueDays = (pages: readonly (readonly { obligation: { dueAt: string } }[])[]) =>
    pages.map((page) => page.map((item) => item.obligation.dueAt.slice(8, 10)));

  beforeEach(() => store.commit(insertAll(dossierHead, customer, vehicle, ...work, closed, elsewhere)));

  test('show the open work of a branch by due instant, with customer and vehicle', async () => {
    const { items } = await reads.workList({ branchId: branch.id }, { limit: 10 });

    expect(items).toEqual([1, 2, 0, 3].map((index) => ({ obligation: work[index], customer, vehicle })));
  });

  test('show the open work of one owner', async () => {
    const mine = await pagesOf(10, (page) =>
      reads.workList({ branchId: branch.id, ownerIds: [staff.id] }, page),
    );
    const theirs = await pagesOf(10, (page) =>
      reads.workList({ branchId: branch.id, ownerIds: [colleague] }, page),
    );

    expect([dueDays(mine), dueDays(theirs)]).toEqual([[['01', '03']], [['02']]]);
  });

  test('show the open work of several owners as one list, page by page', async () => {
    const ownerIds: [StaffId, StaffId] = [staff.id, colleague];
    const list = (page: PageRequest) => reads.workList({ branchId: branch.id, ownerIds }, page);

    const pages = await Promise.all([1, 2, 10].map((limit) => pagesOf(limit, list)));

    expect(pages.map(dueDays)).toEqual([
      [['01'], ['02'], ['03']],
      [['01', '02'], ['03']],
      [['01', '02', '03']],
    ]);
  });

  test('show a range: from included, before excluded', async () => {
    const range = { dueFrom: instant('2026-12-02T16:00:00Z'), dueBefore: instant('2026-12-04T16:00:00Z') };
    const pages = await pagesOf(10, (page) => reads.workList({ branchId: branch.id, ...range }, page));

    expect(dueDays(pages)).toEqual([['02', '03']]);
    const nothing = { dueFrom: range.dueBefore, dueBefore: range.dueFrom };
    expect(await reads.workList({ branchId: branch.id, ...nothing }, { limit: 10 })).toEqual({ items: [] });
  });

  test('page without losing or repeating any, and say truly whether more follows', async () => {
    const pages = await pagesOf(2, (page) => reads.workList({ branchId: branch.id }, page));

    expect(dueDays(pages)).toEqual([
      ['01', '02'],
      ['03', '04'],
    ]);
  });

  test('follow an obligation to another owner and drop it when it is closed', async () => {
    const moved = { ...due(1, '03'), ownerId: colleague };
    await store.commit(commitOf([replace(moved)]));
    const list = (ownerId: typeof colleague) =>
      pagesOf(10, (page) => reads.workList({ branchId: branch.id, ownerIds: [ownerId] }, page));

    expect([dueDays(await list(staff.id)), dueDays(await list(colleague))]).toEqual([
      [['01']],
      [['02', '03']],
    ]);

    await store.commit(commitOf([replace({ ...closed, id: moved.id, version: 2 })]));
    expect(dueDays(await list(colleague))).toEqual([['02']]);
  });

  const upcoming = (number: number, opens: string, day: string, more: Partial<typeof obligation> = {}) => ({
    ...due(number, day, { opensAt: instant(opens), opensOn: localDate(opens.slice(0, 10)), ...more }),
    pendingSteps: [{ step: 'opening', fireAt: plusMinutes(instant(opens), 7) }] as const,
  });
  const LATER = [
    upcoming(11, '2026-12-05T16:00:00Z', '09'),
    upcoming(12, '2026-12-04T16:00:00Z', '10', { ownerId: colleague }),
    upcoming(13, '2027-02-01T16:00:00Z', '31'),
  ];
  const ids = (items: readonly { obligation: { id: string } }[]) =>
    items.map(({ obligation: { id: found } }) => Number(found.slice(-2)));

  test('show what opens within a time, first what opens first, for everybody or for one', async () => {
    await store.commit(insertAll(...LATER));
    const soon = {
      branchId: branch.id,
      opensAfter: instant('2026-12-03T16:00:00Z'),
      opensUntil: instant('2026-12-05T16:00:00Z'),
    };

    const pages = await pagesOf(1, (page) => reads.openingWork(soon, page));
    expect(pages.map(ids)).toEqual([[12], [11]]);
    const mine = await reads.openingWork({ ...soon, ownerIds: [staff.id] }, { limit: 10 });
    expect(ids(mine.items)).toEqual([11]);
    const dueBefore = instant('2026-12-10T16:00:00Z');
    expect(ids((await reads.openingWork({ ...soon, dueBefore }, { limit: 10 })).items)).toEqual([11]);
    const none = { ...soon, opensAfter: soon.opensUntil };
    expect(await reads.openingWork(none, { limit: 10 })).toEqual({ items: [] });
  });

  test('show what is open without what is to open, and what opened before its timer told of it', async () => {
    await store.commit(insertAll(...LATER));
    const open = { branchId: branch.id, openAt: instant('2026-12-04T16:01:00Z') };

    for (const limit of [1, 2, 10]) {
      const pages = await pagesOf(limit, (page) => reads.workList(open, page));
      expect(pages.flatMap(ids)).toEqual([2, 3, 1, 4, 12]);
    }
    const theirs = { ...open, ownerIds: [colleague] as [StaffId] };
    expect(ids((await reads.workList(theirs, { limit: 10 })).items)).toEqual([3, 12]);
    const all = await pagesOf(2, (page) => reads.workList({ branchId: branch.id }, page));
    expect(all.flatMap(ids)).toEqual([2, 3, 1, 4, 11, 12, 13]);
  });

  test('take two queries at once and one batch', async () => {
    const client = table.newClient();
    const rounds = countCalls(client);

    await new DynamoReads({ ...database, client }).workList({ branchId: branch.id }, { limit: 50 });

    expect(rounds.take()).toEqual([['Query', 'Query'], ['BatchGetItem']]);
  });

  test('refuse to go on from a position of another list', async () => {
    const { next } = await reads.workList({ branchId: branch.id }, { limit: 1 });
    const from = { ...next, PK: 'DOSSIER#ny-queens#x' };

    await expect(reads.workList({ branchId: branch.id }, { limit: 1, from })).rejects.toThrow(RangeError);
    await expect(reads.workList({ branchId: branch.id }, { limit: 1, from: {} })).rejects.toThrow(RangeError);
  });
});

describe('the call register', () => {
  const line = (day: string, sequence: number): CallRegisterLine => ({
    ...callRegisterLine,
    recordedOn: localDate(day),
    number: { year: yearOf(localDate(day)), sequence },
  });
  const lines = [
    line('2026-12-30', 8),
    line('2026-12-31', 9),
    line('2026-12-31', 10),
    line('2027-01-01', 1),
    line('2027-01-01', 2),
    line('2027-01-02', 3),
  ];
  const numbers = (pages: readonly (readonly CallRegisterLine[])[]) =>
    pages.map((page) => page.map(({ number: { year, sequence } }) => `${year}-${sequence}`));
  const register = (from: string, to: string, limit: number) =>
    pagesOf(limit, (page) => reads.callRegister(branch.id, localDate(from), localDate(to), page));

  beforeEach(() => store.commit(insertAll(...lines)));

  test('shows the days asked for, both ends included, in number order across New Year', async () => {
    expect(numbers(await register('2026-12-31', '2027-01-01', 10))).toEqual([
      ['2026-9', '2026-10', '2027-1', '2027-2'],
    ]);
  });

  test.each([1, 2, 3, 4, 5, 6])('pages of %i lose and repeat nothing, and none is empty', async (limit) => {
    const pages = numbers(await register('2026-01-01', '2027-12-31', limit));

    expect(pages.flat()).toEqual(['2026-8', '2026-9', '2026-10', '2027-1', '2027-2', '2027-3']);
    expect(pages.map((page) => page.length)).toEqual(
      Array.from({ length: Math.ceil(6 / limit) }, (_, index) => Math.min(limit, 6 - index * limit)),
    );
  });

  test('days without calls are one empty page', async () => {
    expect(await register('2026-01-01', '2026-01-31', 10)).toEqual([[]]);
  });

  test('refuses a position outside the period', async () => {
    const read = reads.callRegister(branch.id, localDate('2026-01-01'), localDate('2026-12-31'), {
      limit: 1,
      from: { year: 2027 },
    });

    await expect(read).rejects.toThrow(RangeError);
  });
});
