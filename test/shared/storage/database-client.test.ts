import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../shared/storage/database.ts';
import { itemBytes } from '../../../shared/storage/item-size.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

test('what is undefined is left out of an item, at any depth; everything else comes back as it was', async () => {
  const { client, tableName: TableName } = table;
  const key = { PK: 'P', SK: 'S' };
  const values = { text: '小陈', none: null, count: -1.5, flag: false, list: [1, ['a'], {}], empty: '' };
  const written = { ...key, ...values, absent: undefined, map: { ...values, absent: undefined } };

  await client.send(new PutCommand({ TableName, Item: written }));

  const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
  expect(Item).toStrictEqual({ ...key, ...values, map: values });
  expect(itemBytes(written)).toBe(itemBytes(Item ?? {}));
});

test('a client that speaks the database’s own form is refused by the compiler', () => {
  // @ts-expect-error The two clients look alike and take different values.
  const database: Database = { client: new DynamoDBClient(table.clientConfig), tableName: 'table' };

  expect(database.tableName).toBe('table');
});

test.each([
  ['text in UTF-8', { name: '陈' }, 4 + 3],
  ['numbers, two digits a byte', { n: 1234 }, 1 + 4],
  ['flags and null', { a: true, b: null }, 2 + 2],
  ['lists, three bytes and one for each element', { l: ['ab', 'c'] }, 1 + 3 + 1 + 2 + 1 + 1],
  ['maps, three bytes and one for each entry', { m: { k: 'v' } }, 1 + 3 + 1 + 1 + 1],
])('an item is as large as the database counts it: %s', (_, item, bytes) => {
  expect(itemBytes(item)).toBe(bytes);
});
