import { afterAll, beforeAll, expect, test } from 'vitest';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

test('one key of 32 bytes, whoever asks first, however many at once', async () => {
  const functions = Array.from({ length: 8 }, () => new DynamoSigningKeys(table));

  const keys = await Promise.all(functions.map((signingKeys) => signingKeys.cursorKey()));

  expect(keys[0]?.length).toBe(32);
  expect(keys).toEqual(keys.map(() => keys[0]));
});

test('another table has another key', async () => {
  const other = await table.newTable();

  const [here, there] = [
    await new DynamoSigningKeys(table).cursorKey(),
    await new DynamoSigningKeys(other).cursorKey(),
  ];

  expect(here).not.toEqual(there);
});

test('a process asks once', async () => {
  const client = table.newClient();
  const rounds = countCalls(client);
  const signingKeys = new DynamoSigningKeys({ ...table, client });

  await signingKeys.cursorKey();
  await signingKeys.cursorKey();

  expect(rounds.take()).toEqual([['BatchGetItem']]);
});

test('a failure is not remembered', async () => {
  const signingKeys = new DynamoSigningKeys({ client: table.client, tableName: 'no-such-table' });

  await expect(signingKeys.cursorKey()).rejects.toThrow(
    expect.objectContaining({ name: 'ResourceNotFoundException' }),
  );
});
