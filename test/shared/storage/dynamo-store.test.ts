import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Receipt, Store } from '../../../shared/application/ports.ts';
import { type DomainRecord, insert, remove, replace } from '../../../shared/domain/records/change.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { staffMail } from '../../support/mails.ts';
import {
  branch,
  calendar,
  call,
  callRegisterLine,
  consent,
  customer,
  digest,
  dossierHead,
  followUp,
  group,
  letter,
  letterCopy,
  letterRegisterLine,
  notice,
  obligation,
  registerCounter,
  serviceCase,
  staff,
  vehicle,
  vehicleHead,
  visit,
} from '../../support/stored-records.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { wholeDossier } from '../../support/whole-dossier.ts';

const MAIL = staffMail();
const NOW = instant('2026-11-24T02:00:00Z');
const groupId = group.id;
const branchId = branch.id;
const customerId = customer.id;
const dossierRecords = [
  dossierHead,
  customer,
  vehicle,
  vehicleHead,
  visit,
  followUp,
  obligation,
  serviceCase,
  letter,
  consent,
];
const dossier = {
  head: dossierHead,
  customer,
  vehicles: [vehicle],
  vehicleHeads: [vehicleHead],
  visits: [visit],
  followUps: [followUp],
  obligations: [obligation],
  cases: [serviceCase],
  letters: [letter],
  consents: [consent],
};

let table: TestTable;
let database: Database;
let store: Store;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  database = await table.newTable();
  store = new DynamoStore(database);
});

const receipt = (more: Partial<Receipt> = {}): Receipt => ({
  key: 'POST /v1/customers stf_1 key-1',
  requestHash: 'abc',
  response: { status: 201, headers: { etag: '"1"' }, body: { id: customerId, 备注: [1, null] } },
  createdAt: NOW,
  ...more,
});

describe('reading', () => {
  test('an empty table knows nothing', async () => {
    const plan = {
      groupId,
      branchId,
      customerId,
      staffIds: [staff.id],
      registers: ['call'],
      mailId: MAIL.id,
    } as const;

    const snapshot = await store.read(
      { ...plan, receiptKey: 'none', callId: call.id, digest: { ...digest, atMost: 81 } },
      NOW,
    );

    expect(snapshot).toEqual({ calendarYears: [], staff: [], counters: {}, notices: [], noticeSubjects: [] });
  });

  test('gives everything a plan names as it was written', async () => {
    await store.commit(insertAll(group, branch, calendar, staff, registerCounter));
    await store.commit(insertAll(...dossierRecords, call, callRegisterLine));
    await store.commit(insertAll(digest, notice));
    await store.commit(commitOf([insert(MAIL)], { receipt: receipt() }));

    const snapshot = await store.read(
      {
        groupId,
        branchId,
        customerId,
        staffIds: [staff.id],
        registers: ['call', 'letter'],
        receiptKey: receipt().key,
        callId: call.id,
        named: { letterIds: [letter.id] },
        calendarYear: { calendarId: calendar.calendarId, year: 2026 },
        digest: { recipientId: staff.id, slotAt: digest.slotAt, atMost: 81 },
        mailId: MAIL.id,
      },
      NOW,
    );

    expect(snapshot).toEqual({
      group,
      branch,
      calendarYears: [calendar],
      dossier,
      staff: [staff],
      counters: { call: registerCounter },
      receipt: receipt(),
      call: { record: call, line: callRegisterLine },
      calendarYear: calendar,
      digest,
      notices: [notice],
      noticeSubjects: [{ obligation, customer, vehicle, owner: staff }],
      mail: MAIL,
    });
  });

  test('takes one round trip once the calendar of the branch is known', async () => {
    await store.commit(insertAll(group, branch, calendar, ...dossierRecords));
    const client = table.newClient();
    const rounds = countCalls(client);
    const counted = new DynamoStore({ ...database, client });
    const plan = { groupId, branchId, customerId };

    const first = await counted.read(plan, NOW);
    const cold = rounds.take();
    const second = await counted.read(plan, NOW);
    const warm = rounds.take();

    expect([first.calendarYears, second.calendarYears]).toEqual([[calendar], [calendar]]);
    expect(cold).toEqual([['BatchGetItem', 'Query'], ['BatchGetItem']]);
    expect(warm).toEqual([['BatchGetItem', 'Query']]);
  });

  test('notices that a branch has changed its calendar', async () => {
    const other = { ...calendar, calendarId: asId<'calendar'>('cn-south') };
    await store.commit(insertAll(group, branch, calendar, other));
    await store.read({ groupId, branchId }, NOW);
    await store.commit(commitOf([replace({ ...branch, calendarId: other.calendarId })]));

    const { calendarYears } = await store.read({ groupId, branchId }, NOW);

    expect(calendarYears).toEqual([other]);
  });

  test('gives the calendar of last year, this year and next', async () => {
    const years = [2024, 2025, 2026, 2027, 2028].map((year) => ({ ...calendar, year }));
    await store.commit(insertAll(group, branch, ...years));

    const { calendarYears } = await store.read({ groupId, branchId }, NOW);

    expect(calendarYears.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });

  test('gives a dossier of more than a megabyte whole', async () => {
    await store.commit(insertAll(...dossierRecords));
    const long = 'x'.repeat(300_000);
    const visits = ['1', '2', '3', '4', '5'].map((digit) => ({
      ...visit,
      id: asId<'visit'>(`vis_01kbqw000000000000000000${digit}v`),
      workItems: [long],
    }));
    for (const each of visits) await store.commit(insertAll(each));

    const found = await store.read({ groupId, branchId, customerId }, NOW);

    expect(found.dossier?.visits).toEqual([visit, ...visits]);
  });

  test('leaves a receipt out once its seven days are over', async () => {
    await store.commit(commitOf([], { receipt: receipt() }));
    const read = (at: string) => store.read({ groupId, receiptKey: receipt().key }, instant(at));

    expect((await read('2026-12-01T01:59:59.999Z')).receipt).toEqual(receipt());
    expect((await read('2026-12-01T02:00:00Z')).receipt).toBeUndefined();
  });
});

describe('committing', () => {
  const everyType: readonly DomainRecord[] = [
    group,
    branch,
    calendar,
    staff,
    ...dossierRecords,
    callRegisterLine,
    call,
    letterCopy,
    letterRegisterLine,
    registerCounter,
    notice,
    digest,
    MAIL,
  ];

  test('refuses to make what is there already, of every type', async () => {
    expect(await store.commit(insertAll(...everyType))).toBe('committed');

    for (const record of everyType) {
      const changes = record.type === 'call' ? [insert(record), insert(otherLine)] : [insert(record)];
      expect([record.type, await store.commit(commitOf(changes))]).toEqual([record.type, 'versionConflict']);
    }
  });

  test('replaces exactly the version before', async () => {
    await store.commit(insertAll(...dossierRecords));
    const second = { ...visit, workItems: ['brakes'] };

    expect(await store.commit(commitOf([replace(second)]))).toBe('committed');
    expect(await store.commit(commitOf([replace(second)]))).toBe('versionConflict');
    expect(await store.commit(commitOf([replace({ ...second, version: 5 })]))).toBe('versionConflict');
    expect((await store.read({ groupId, branchId, customerId }, NOW)).dossier?.visits).toEqual([
      { ...second, version: 2 },
    ]);
  });

  test('refuses to replace what is not there', async () => {
    expect(await store.commit(commitOf([replace(visit)]))).toBe('versionConflict');
  });

  test('drops an attribute the next version leaves out', async () => {
    const { ownerId: _, ...unowned } = obligation;
    await store.commit(insertAll(...dossierRecords));

    await store.commit(commitOf([replace(unowned)]));

    const { dossier: found } = await store.read({ groupId, branchId, customerId }, NOW);
    expect(found?.obligations).toEqual([{ ...unowned, version: 2 }]);
  });

  test('writes all or nothing', async () => {
    await store.commit(insertAll(group));

    expect(await store.commit(insertAll(branch, group))).toBe('versionConflict');
    expect((await store.read({ groupId, branchId }, NOW)).branch).toBeUndefined();
  });

  test('carries a command out once for one receipt, and again when the receipt has expired', async () => {
    const later = '2026-12-01T02:00:00Z';

    expect(await store.commit(commitOf([insert(group)], { receipt: receipt() }))).toBe('committed');
    expect(await store.commit(commitOf([insert(group)], { receipt: receipt() }))).toBe('receiptExists');
    const expired = receipt({ createdAt: instant(later) });
    expect(await store.commit(commitOf([insert(branch)], { receipt: expired }))).toBe('committed');
  });

  test('sees the same commit sent twice as one', async () => {
    const commit = insertAll(group);

    expect([await store.commit(commit), await store.commit(commit)]).toEqual(['committed', 'committed']);
  });

  test('keeps the line of history with its dossier, else with its branch', async () => {
    const activity = { ...commitOf([]).activity, customerId };
    await store.commit(insertAll(...dossierRecords));
    await store.commit(commitOf([], { activity }));

    const document = await wholeDossier(database, branchId, customerId);

    expect(document?.activities).toEqual([activity]);
  });

  test('wakes a digest: new, again while it waits, again after it was composed', async () => {
    const { version: _, status: __, type: ___, ...waking } = digest;
    const wake = (id: string) =>
      commitOf([{ op: 'wakeDigest', digest: { ...waking, id: asId<'digest'>(id) } }]);
    const read = async () => (await store.read({ groupId, digest: { ...digest, atMost: 81 } }, NOW)).digest;

    await store.commit(wake(digest.id));
    expect(await read()).toEqual(digest);

    await store.commit(wake('dig_01kbqw0000000000000000000e'));
    const woken = { ...digest, version: 2 };
    expect(await read()).toEqual(woken);

    expect(await store.commit(commitOf([replace({ ...woken, status: 'composed' })]))).toBe('committed');
    await store.commit(wake('dig_01kbqw0000000000000000000f'));
    expect(await read()).toEqual({ ...digest, version: 4 });
  });

  test('wakes a digest once for several notices of one commit', async () => {
    const other = { ...notice, id: asId<'notice'>('ntc_01kbqw0000000000000000000p') };
    const changes = [notice, other].flatMap((each) => [insert(each), { op: 'wakeDigest', digest } as const]);

    await store.commit(insertAll(...dossierRecords));

    expect(await store.commit(commitOf(changes))).toBe('committed');

    const read = await store.read({ groupId, digest: { ...digest, atMost: 81 } }, NOW);
    expect([read.digest?.version, read.notices]).toEqual([1, [notice, other]]);
    expect(read.noticeSubjects).toEqual([{ obligation, customer, vehicle }]);
  });

  test('reads of a digest as many notices as are asked for, the oldest, and removes what was dealt with', async () => {
    const more = Array.from({ length: 4 }, (_, index) => ({
      ...notice,
      id: asId<'notice'>(`ntc_01kbqw000000000000000000${String(index).padStart(2, '0')}`),
    }));
    await store.commit(insertAll(...dossierRecords, digest, ...more));
    const read = async () => (await store.read({ groupId, digest: { ...digest, atMost: 2 } }, NOW)).notices;
    const [first, second, third, fourth] = more;

    expect(await read()).toEqual([first, second]);

    const dealtWith = [first, second].flatMap((one) => (one ? [remove(one, 'told')] : []));
    expect(await store.commit(commitOf([...dealtWith, replace(digest)]))).toBe('committed');
    expect(await read()).toEqual([third, fourth]);
    expect(await store.commit(commitOf(dealtWith))).toBe('versionConflict');
  });

  test.each([
    [
      '101 writes',
      insertAll(...Array.from({ length: 100 }, (_, year) => ({ ...calendar, year }))),
      '101 writes',
    ],
    ['one record twice', insertAll(group, group), 'GROUP#harmony / GROUP twice'],
    [
      'an item too large',
      insertAll({ ...visit, workItems: ['x'.repeat(410_000)] }),
      'S#VISIT#vis_01kbqw0000000000000000000v of 410',
    ],
    [
      'more than 4 MB',
      insertAll(
        ...Array.from({ length: 11 }, (_, year) => ({ ...calendar, year, source: 'x'.repeat(400_000) })),
      ),
      'too large for one transaction',
    ],
    [
      'a call without its register line',
      insertAll(call),
      `Call ${call.id} is written without its register line`,
    ],
  ])('says so when a commit holds %s, and writes nothing', async (_, commit, message) => {
    await expect(store.commit(commit)).rejects.toThrow(message);
  });
});

describe('finding customers again', () => {
  const find = async (by: 'phone' | 'plate' | 'vin', value: string) =>
    (await new DynamoReads(database).findCustomers({ groupId, branchId, by, value }, 25)).map(
      (found) => found.customer.id,
    );

  test('by telephone number, plate and VIN', async () => {
    await store.commit(insertAll(customer, vehicle));

    expect(await find('phone', '+8613912345678')).toEqual([customerId]);
    expect(await find('plate', '沪A12345')).toEqual([customerId]);
    expect(await find('vin', 'LSVAA49J132047371')).toEqual([customerId]);
    expect(await find('plate', '沪A54321')).toEqual([]);
  });

  test('by what is written now and no longer by what was, without a further read', async () => {
    await store.commit(insertAll(...dossierRecords));
    const client = table.newClient();
    const rounds = countCalls(client);
    const counted = new DynamoStore({ ...database, client });
    await counted.read({ groupId, branchId, customerId }, NOW);
    rounds.take();
    const phones = [
      { raw: '021 5555', label: 'home' },
      { raw: '021 5555', label: 'office' },
    ] as const;

    await counted.commit(
      commitOf([replace({ ...customer, phones }), replace({ ...vehicle, plateNumber: '沪AD12345' })]),
    );

    expect(rounds.take()).toEqual([['TransactWriteItems']]);
    expect(await find('phone', '+8613912345678')).toEqual([]);
    expect(await find('phone', '021 5555')).toEqual([customerId]);
    expect(await find('plate', '沪A12345')).toEqual([]);
    expect(await find('plate', '沪AD12345')).toEqual([customerId]);
    expect(await find('vin', 'LSVAA49J132047371')).toEqual([customerId]);
  });

  test('by what is written now, also when the customer was never read here', async () => {
    await store.commit(insertAll(customer));
    const elsewhere = new DynamoStore(database);

    expect(await elsewhere.commit(commitOf([replace({ ...customer, phones: [] })]))).toBe('committed');
    expect(await find('phone', '+8613912345678')).toEqual([]);
    const stale = replace({ ...customer, version: 7 });
    expect(await elsewhere.commit(commitOf([stale]))).toBe('versionConflict');
  });

  test('once, with two cars that carried the same plate', async () => {
    const next = { ...vehicle, id: asId<'vehicle'>('veh_01kbqw0000000000000000000w') };
    await store.commit(insertAll(customer, vehicle, next));
    await store.commit(commitOf([replace({ ...vehicle, plateNumber: '沪B00000' })]));

    expect(await find('plate', '沪A12345')).toEqual([customerId]);
  });
});

const otherLine = { ...callRegisterLine, number: { year: 2026, sequence: 2 } };
