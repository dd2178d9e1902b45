import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const run = promisify(execFile);
let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

function found(...more: readonly string[]) {
  const details = ['--name', 'Unity Motors', '--admin-name', 'Ada', '--admin-email', 'ada@unity.example'];
  return run('node', ['infra/operate/found-group.ts', '--table', table.tableName, ...details, ...more], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  });
}

test('an operator founds a group once, with its first administrator', async () => {
  const { stdout } = await found('--group', 'unity');
  const reads = new DynamoReads(table);
  const staff = await reads.staff(asId('unity'), { limit: 10 });
  expect(staff.items).toMatchObject([{ name: 'Ada', roles: [{ role: 'admin' }], status: 'active' }]);
  expect(stdout).toContain(`custom:staff = ${staff.items[0]?.id}`);

  await expect(found('--group', 'unity')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is a group unity already.'),
  });
  await expect(found('--group', 'Not A Slug')).rejects.toMatchObject({ code: 1 });
});
