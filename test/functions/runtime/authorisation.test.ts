import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { createApiHandler } from '../../../functions/runtime/api-handler.ts';
import type { Binding } from '../../../functions/runtime/binding.ts';
import type { EdgeDependencies } from '../../../functions/runtime/dependencies.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { GROUP_ROLES, ROLES, type Role } from '../../../shared/domain/records/roles.ts';
import { atOnce } from '../../support/at-once.ts';
import { call, claims, recordedLog } from '../../support/api-calls.ts';

/**
 * The declared routes with their real guard. Content checks and rules are left out, so that everything that
 * passes the guard answers 200.
 */
const bindings = operations.map(
  (operation): Binding<EdgeDependencies> => ({
    operation: {
      ...operation,
      params: z.unknown(),
      query: z.unknown(),
      body: undefined,
      idempotencyKey: 'none',
      ifMatch: 'none',
    },
    answer: async () => ({ kind: 'content', status: 200, headers: {}, body: {} }),
  }),
);
const handler = createApiHandler(
  { log: recordedLog().log, publicUrl: 'https://api.example' },
  bindings.map(atOnce),
);

async function outcome(operation: Operation, token: Record<string, string> | undefined): Promise<string> {
  const path = operation.path
    .replace('{branchId}', 'sh-pudong')
    .replaceAll(/\{\w+\}/g, 'cus_00000000000000000000000000');
  const seen = await call(handler, { method: operation.method, path, ...(token && { claims: token }) });
  return seen.status === 200 ? 'allowed' : `${seen.status} ${(seen.body as { code: string }).code}`;
}

const spansGroup = (role: Role) => (GROUP_ROLES as readonly Role[]).includes(role);
const closed = operations.filter(({ access }) => access.kind !== 'open');
const open = operations.filter(({ access }) => access.kind === 'open');

/** Where a role is held, seen from the branch that is asked for. */
const PLACES = ['own branch', 'other branch', 'group'] as const;
const AT = { 'own branch': 'sh-pudong', 'other branch': 'ny-queens', group: '*' };

/** What the declaration promises, computed independently of the code that keeps it. */
function promised({ access }: Operation, role: Role, place: (typeof PLACES)[number]): string {
  if (access.kind === 'open') return 'allowed';
  const genuine = spansGroup(role) === (place === 'group');
  if (access.kind === 'branch') {
    const visible = genuine && place !== 'other branch';
    if (!visible) return '404 not-found';
  }
  return genuine && access.roles.includes(role) ? 'allowed' : '403 role-missing';
}

describe.each(closed.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  test('lets in exactly the declared roles, held where they count', async () => {
    const cells = ROLES.flatMap((role) => PLACES.map((place) => ({ role, place })));
    const seen = await Promise.all(
      cells.map(async ({ role, place }) => [
        `${role} of ${place}`,
        await outcome(operation, claims(`${role}@${AT[place]}`)),
      ]),
    );
    expect(seen).toEqual(
      cells.map(({ role, place }) => [`${role} of ${place}`, promised(operation, role, place)]),
    );
    expect(seen.map(([, answer]) => answer)).toContain('allowed');
  });

  test('asks for a token with its scope', async () => {
    const { access } = operation;
    if (access.kind === 'open') throw new Error('Only closed operations are asked');
    const role = access.roles[0];
    if (!role) throw new Error('Nobody may use it');
    const held = `${role}@${spansGroup(role) ? '*' : 'sh-pudong'}`;
    const others = ['aftercare/read', 'aftercare/write', 'aftercare/admin'].filter(
      (scope) => scope !== access.scope,
    );

    expect(await outcome(operation, undefined)).toBe('401 unauthenticated');
    expect(await outcome(operation, claims(held, { scope: others.join(' ') }))).toBe('403 scope-missing');
    expect(await outcome(operation, claims(held, { scope: access.scope }))).toBe('allowed');
  });
});

test.each(open.map((operation) => [operation.id, operation] as const))(
  '%s lets anybody in',
  async (_, operation) => {
    expect(await outcome(operation, undefined)).toBe('allowed');
  },
);

test('reading takes the read scope, changing takes another', () => {
  for (const { method, access, id } of closed) {
    if (access.kind === 'open') continue;
    expect([id, access.scope === 'aftercare/read']).toEqual([id, method === 'GET']);
  }
});
