import {
  type CancellationReason,
  IdempotentParameterMismatchException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Commit, Receipt } from '../../../shared/application/ports.ts';
import { insert, replace } from '../../../shared/domain/records/change.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { commitOf } from '../../support/commits.ts';
import { type Fault, injectFaults } from '../../support/database-faults.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { branch, group } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const NOW = instant('2026-11-24T02:00:00Z');
const receipt: Receipt = {
  key: 'key-1',
  requestHash: 'abc',
  response: { status: 201, headers: {}, body: null },
  createdAt: NOW,
};
const $metadata = {};

let table: TestTable;
let database: Database;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  database = await table.newTable();
});

/** The reasons of a commit of two records, its line of history and its receipt, in the order of its writes. */
const cancelled = (...codes: readonly string[]): Fault => ({
  kind: 'refused',
  error: new TransactionCanceledException({
    message: 'text nobody may rely on',
    $metadata,
    CancellationReasons: codes.map((Code): CancellationReason => ({ Code })),
  }),
});
const refused = (error: Error): Fault => ({ kind: 'refused', error });

function storeWith(...faults: readonly Fault[]): DynamoStore {
  const client = table.newClient();
  injectFaults(client, 'TransactWriteItemsCommand', ...faults);
  return new DynamoStore({ ...database, client });
}

const twoRecords = (): Commit => commitOf([insert(group), insert(branch)], { receipt });
const read = () => new DynamoStore(database).read({ groupId: group.id, branchId: branch.id }, NOW);
const NOTHING_WRITTEN = { calendarYears: [], staff: [], counters: {}, notices: [], noticeSubjects: [] };

describe('what a refused transaction means', () => {
  test.each([
    ['a conflict with another transaction', ['TransactionConflict', 'None', 'None', 'None'], 'busy'],
    ['throttling within the transaction', ['None', 'ThrottlingError', 'None', 'None'], 'busy'],
    ['too much for the capacity', ['None', 'None', 'ProvisionedThroughputExceeded', 'None'], 'busy'],
    ['another version', ['None', 'ConditionalCheckFailed', 'None', 'None'], 'versionConflict'],
    [
      'another version beside a conflict',
      ['TransactionConflict', 'ConditionalCheckFailed', 'None', 'None'],
      'versionConflict',
    ],
    ['a receipt', ['None', 'None', 'None', 'ConditionalCheckFailed'], 'receiptExists'],
    [
      'a receipt beside other versions',
      ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'],
      'receiptExists',
    ],
  ])('%s', async (_, codes, outcome) => {
    expect(await storeWith(cancelled(...codes)).commit(twoRecords())).toBe(outcome);
    expect(await read()).toEqual(NOTHING_WRITTEN);
  });

  test.each([
    ['a malformed write', cancelled('None', 'ValidationError', 'None', 'None')],
    [
      'a malformed write beside a conflict',
      cancelled('TransactionConflict', 'ValidationError', 'None', 'None'),
    ],
    ['no reason at all', cancelled('None', 'None', 'None', 'None')],
    ['no list of reasons', cancelled()],
  ])('%s is a bug and thrown', async (_, fault) => {
    await expect(storeWith(fault).commit(twoRecords())).rejects.toThrow(
      expect.objectContaining({ name: 'TransactionCanceledException' }),
    );
  });

  test('a malformed request is a bug and thrown', async () => {
    const error = Object.assign(new Error('some text'), { name: 'ValidationException' });

    await expect(storeWith(refused(error)).commit(twoRecords())).rejects.toBe(error);
  });

  test('a token that served for other content: something was committed, read again', async () => {
    const error = new IdempotentParameterMismatchException({ message: '', $metadata });

    expect(await storeWith(refused(error)).commit(twoRecords())).toBe('versionConflict');
  });

  test.each([
    ['throttling', new ProvisionedThroughputExceededException({ message: '', $metadata })],
    ['the same transaction still under way', new TransactionInProgressException({ message: '', $metadata })],
  ])('%s that outlasts the tries of the SDK is busy', async (_, error) => {
    const client = table.newClient({ maxAttempts: 1 });
    injectFaults(client, 'TransactWriteItemsCommand', refused(error));
    const store = new DynamoStore({ ...database, client });

    expect(await store.commit(twoRecords())).toBe('busy');
    expect(await store.commit(twoRecords())).toBe('committed');
  });
});

describe('a crash around the write', () => {
  test('before it: nothing is written, and the command can be repeated', async () => {
    const lost = { kind: 'neverSent' } as const;

    await expect(storeWith(lost, lost, lost).commit(twoRecords())).rejects.toThrow('socket hang up');
    expect(await read()).toEqual(NOTHING_WRITTEN);
    expect(await storeWith().commit(twoRecords())).toBe('committed');
  });

  test('after it, the answer lost once: the SDK asks again under the same token and it counts once', async () => {
    const store = storeWith({ kind: 'answerLost' });
    await storeWith().commit(commitOf([insert(group)]));

    expect(await store.commit(commitOf([replace(group)], { receipt }))).toBe('committed');
    expect((await read()).group).toEqual({ ...group, version: 2 });
  });

  test('after it, no answer at all: everything is there, and the repeated command finds its receipt', async () => {
    const lost = { kind: 'answerLost' } as const;

    await expect(storeWith(lost, lost, lost).commit(twoRecords())).rejects.toThrow('socket hang up');
    expect(await read()).toEqual({ ...NOTHING_WRITTEN, group, branch });
    expect(await storeWith().commit(twoRecords())).toBe('receiptExists');
  });
});

describe('a crash while reading', () => {
  test('is repeated by the SDK and otherwise thrown', async () => {
    const client = table.newClient();
    const lost = { kind: 'neverSent' } as const;
    injectFaults(client, 'BatchGetItemCommand', lost, lost, lost);
    const store = new DynamoStore({ ...database, client });

    await expect(store.read({ groupId: group.id }, NOW)).rejects.toThrow('socket hang up');
    expect(await store.read({ groupId: group.id }, NOW)).toEqual(NOTHING_WRITTEN);
  });

  test('keys the database leaves out are asked for again', async () => {
    await storeWith().commit(commitOf([insert(group)]));
    const client = table.newClient();
    const rounds = countCalls(client);
    let first = true;
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        if (!first) return result;
        first = false;
        const { RequestItems } = args.input as { RequestItems: unknown };
        return { ...result, output: { $metadata, Responses: {}, UnprocessedKeys: RequestItems } as never };
      },
      { step: 'initialize', name: 'leaveOut' },
    );

    const snapshot = await new DynamoStore({ ...database, client }).read({ groupId: group.id }, NOW);

    expect(snapshot.group).toEqual(group);
    expect(rounds.take()).toEqual([['BatchGetItem'], ['BatchGetItem']]);
  });
});
