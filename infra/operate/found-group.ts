import { parseArgs } from 'node:util';
import { commandIds } from '../../shared/adapters/ids.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { describeChanges } from '../../shared/application/describe-changes.ts';
import type { Group } from '../../shared/domain/records/branch.ts';
import type { Staff } from '../../shared/domain/records/staff.ts';
import { insert } from '../../shared/domain/records/change.ts';
import { asId, type GroupId, SLUG_PATTERN } from '../../shared/kernel/ids.ts';
import { databaseClient } from '../../shared/storage/database-client.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';

/**
 * Founds a dealer group in a deployed table: the group and its first administrator, who does the rest through
 * the API. An operator with credentials for the table runs it. The API cannot do it, because every caller of
 * the API belongs to a group.
 */
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    group: { type: 'string' },
    name: { type: 'string' },
    'admin-name': { type: 'string' },
    'admin-email': { type: 'string' },
  },
});
const { table, group: slug, name, 'admin-name': adminName, 'admin-email': adminEmail } = values;

if (!table || !slug || !name || !adminName || !adminEmail) {
  fail('Needed: --table, --group, --name, --admin-name and --admin-email.');
} else if (!SLUG_PATTERN.test(slug)) {
  fail(`--group takes 2 to 32 lower-case letters, digits and hyphens, not ${slug}.`);
} else {
  await found(table, asId<'group'>(slug), name, { name: adminName, email: adminEmail });
}

async function found(
  tableName: string,
  groupId: GroupId,
  groupName: string,
  admin: Pick<Staff, 'name' | 'email'>,
): Promise<void> {
  const store = new DynamoStore({ client: databaseClient(), tableName });
  const now = systemClock.now();
  if ((await store.read({ groupId }, now)).group) return fail(`There is a group ${groupId} already.`);

  const newId = commandIds.forCommand(`found:${groupId}`, now);
  const group: Group = {
    type: 'group',
    id: groupId,
    version: 1,
    name: groupName,
    settings: {},
    bounds: [],
    settingsVersion: 1,
    managerIds: [],
  };
  const staff: Staff = {
    ...admin,
    type: 'staff',
    id: newId('staff'),
    groupId,
    version: 1,
    language: 'en',
    department: 'management',
    roles: [{ role: 'admin' }],
    status: 'active',
    since: now,
  };
  const changes = [insert(group), insert(staff)];
  const outcome = await store.commit({
    token: `found:${groupId}:${now}`,
    changes,
    activity: {
      type: 'activity',
      id: newId('activity'),
      groupId,
      at: now,
      operation: 'foundGroup',
      actor: { type: 'staff', staffId: staff.id, roles: ['admin'] },
      changed: describeChanges(changes),
    },
  });
  if (outcome !== 'committed') return fail(`The group could not be founded (${outcome}); try again.`);
  console.log(`Founded ${groupId}. Give the administrator's user in the user pool these attributes:`);
  console.log(`  custom:group = ${groupId}`);
  console.log(`  custom:staff = ${staff.id}`);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
