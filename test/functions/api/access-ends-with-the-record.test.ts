import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../shared/contracts/operations.ts';
import { GROUP_ROLES, type Role, ROLES } from '../../../shared/domain/records/roles.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { replaced } from '../../../shared/domain/records/change.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { tellStory } from '../../story/story.ts';
import { claimsOf } from '../../story/world/api-in-process.ts';
import { type ApiWorld, apiWorld } from '../../story/world/api-world.ts';
import { recordedLog } from '../../support/api-calls.ts';
import { commitOf, insertAll } from '../../support/commits.ts';
import { callOf } from '../../support/every-operation/genuine-request.ts';
import { keepingRequests, type ToldRequest } from '../../support/hidden-matter/told-requests.ts';
import { member } from '../../support/staff-members.ts';
import { TABLES_IN_PROCESS } from '../../support/table.ts';

const EVERY_ROLE: Staff['roles'] = ROLES.map((role) =>
  (GROUP_ROLES as readonly Role[]).includes(role) ? { role } : { role, branchId: asId('sh-pudong') },
);

/** Three people whose tokens give them every role, and what their records say by now. */
const PEOPLE = {
  'has left': member(asId('stf_01jgqk2m00000000000000000a')),
  'has no role any more': member(asId('stf_01jgqk2m00000000000000000b')),
  'works at another branch now': member(asId('stf_01jgqk2m00000000000000000c')),
};
const told = new Map<string, ToldRequest>();
let world: ApiWorld;

beforeAll(async () => {
  const table = await TABLES_IN_PROCESS.newTable();
  world = await apiWorld(table, { signingKeys: new DynamoSigningKeys(table), log: recordedLog().log });
  await tellStory(world.players((client) => keepingRequests(client, told)));
  await world.store.commit(insertAll(...Object.values(PEOPLE).map((one) => ({ ...one, roles: EVERY_ROLE }))));
  const now: Readonly<Record<keyof typeof PEOPLE, Partial<Staff>>> = {
    'has left': { status: 'left', roles: EVERY_ROLE },
    'has no role any more': { roles: [] },
    'works at another branch now': {
      roles: EVERY_ROLE.flatMap(({ role, branchId }) =>
        branchId ? [{ role, branchId: asId<'branch'>('ny-queens') }] : [],
      ),
    },
  };
  for (const [name, one] of Object.entries(PEOPLE)) {
    const changed = { ...one, ...now[name as keyof typeof PEOPLE] };
    await world.store.commit(commitOf([replaced(changed).change]));
  }
}, 60_000);

async function refusalOf({ operation, params, query, body }: ToldRequest, who: Staff) {
  const headers = {
    ...(operation.idempotencyKey === 'required' && { 'idempotency-key': `ended-${operation.id}` }),
    ...(operation.ifMatch === 'required' && { 'if-match': '"v1"' }),
  };
  const claims = claimsOf({ ...who, roles: EVERY_ROLE });
  const { seen, changes } = await world.rehearse(callOf({ operation, params, query, body, headers, claims }));
  expect(changes).toEqual([]);
  return `${seen.status} ${(seen.body as { readonly code?: string }).code}`;
}

const closed = operations.filter(({ access }) => access.kind !== 'open');

describe('S-8: with a token that is still good', () => {
  test.each(closed.map(({ id, access }) => [id, access.kind] as const))(
    '%s is refused to leavers and to those without the role',
    async (id, kind) => {
      const request = [...told.values()].find(({ operation }) => operation.id === id);
      if (!request) throw new Error(`The story does without ${id}`);
      expect(await refusalOf(request, PEOPLE['has left'])).toBe('401 access-ended');
      const withoutRole = kind === 'branch' ? '404 not-found' : '403 role-missing';
      expect(await refusalOf(request, PEOPLE['has no role any more'])).toBe(withoutRole);
      if (kind === 'branch') {
        expect(await refusalOf(request, PEOPLE['works at another branch now'])).toBe('404 not-found');
      }
    },
  );
});
