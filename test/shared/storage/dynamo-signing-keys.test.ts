import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIGNING_PURPOSES } from '../../../shared/application/signing-keys.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { countCalls } from '../../support/sdk-calls.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

test('one key of 32 bytes for everybody, no matter how many ask at once', async () => {
  const functions = Array.from({ length: 8 }, () => new DynamoSigningKeys(table));

  const keys = await Promise.all(functions.map((signingKeys) => signingKeys.keyFor('cursors')));

  expect(keys[0]?.length).toBe(32);
  expect(keys).toEqual(keys.map(() => keys[0]));
});

test('every purpose has its own', async () => {
  const signingKeys = new DynamoSigningKeys(table);

  const keys = await Promise.all(SIGNING_PURPOSES.map((purpose) => signingKeys.keyFor(purpose)));

  const different = new Set(keys.map((key) => Buffer.from(key).toString('hex')));
  expect(different.size).toBe(SIGNING_PURPOSES.length);
});

test('another table has another key', async () => {
  const other = await table.newTable();

  const [here, there] = [
    await new DynamoSigningKeys(table).keyFor('cursors'),
    await new DynamoSigningKeys(other).keyFor('cursors'),
  ];

  expect(here).not.toEqual(there);
});

test('a process asks once', async () => {
  const client = table.newClient();
  const rounds = countCalls(client);
  const signingKeys = new DynamoSigningKeys({ ...table, client });

  await signingKeys.keyFor('cursors');
  await signingKeys.keyFor('cursors');

  expect(rounds.take()).toEqual([['BatchGetItem']]);
});

test('a failure is not remembered', async () => {
  const signingKeys = new DynamoSigningKeys({ client: table.client, tableName: 'no-such-table' });

  await expect(signingKeys.keyFor('cursors')).rejects.toThrow(
    expect.objectContaining({ name: 'ResourceNotFoundException' }),
  );
});
