import * as z from 'zod';
import { atOnce } from './at-once.ts';
import { createApiHandler } from '../../functions/runtime/api-handler.ts';
import type { Binding } from '../../functions/runtime/binding.ts';
import { branchCommand } from '../../functions/runtime/branch-command.ts';
import type { ApiDependencies } from '../../functions/runtime/dependencies.ts';
import { query } from '../../functions/runtime/query.ts';
import { loadDemoGroup } from '../../infra/local/demo-group.ts';
import type { Page, PageRequest, Position, Reads } from '../../shared/application/read-ports.ts';
import { commandIds } from '../../shared/adapters/ids.ts';
import { operation } from '../../shared/contracts/operation.ts';
import { localDate, nothing, page, pageQuery, slug, text } from '../../shared/contracts/schemas/index.ts';
import { accepted, refused } from '../../shared/domain/records/decision.ts';
import { replace } from '../../shared/domain/records/change.ts';
import { instant } from '../../shared/kernel/instant.ts';
import type { GroupId, StaffId } from '../../shared/kernel/ids.ts';
import { recordedLog } from './api-calls.ts';
import { holdingEveryRole } from './holding-every-role.ts';
import { scriptedStore } from './scripted-store.ts';

const branchParams = z.strictObject({ branchId: slug('branch') });
const BRANCH_ACCESS = {
  kind: 'branch',
  scope: 'aftercare/write',
  roles: ['supervisor', 'groupManager'],
} as const;
const renamed = z.strictObject({ name: z.string() });

/** A POST with an idempotency key that renames the branch. */
export const renameBranch = operation({
  id: 'renameBranch',
  feature: 'branch',
  method: 'POST',
  path: '/v1/branches/{branchId}/renamings',
  summary: 'Rename',
  description: 'Sample.',
  clauses: [],
  access: BRANCH_ACCESS,
  params: branchParams,
  query: nothing,
  body: z.strictObject({ name: text(20), since: localDate.optional() }),
  reply: { status: 201, schema: renamed },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['validation-failed'],
  examples: [],
});

/** The same as a change of the record as it was read. */
export const replaceName = operation({
  ...renameBranch,
  id: 'replaceName',
  method: 'PUT',
  path: '/v1/branches/{branchId}/name',
  reply: { status: 200, schema: renamed },
  idempotencyKey: 'none',
  ifMatch: 'required',
});

export const readName = operation({
  ...renameBranch,
  id: 'readName',
  method: 'GET',
  path: '/v1/branches/{branchId}/name',
  body: undefined,
  reply: { status: 200, schema: renamed },
  idempotencyKey: 'none',
  refusals: [],
});

/** A listing of the numbers from 1 to 5. */
export const listNumbers = operation({
  ...readName,
  id: 'listNumbers',
  path: '/v1/branches/{branchId}/numbers',
  query: z.strictObject({ parity: z.enum(['odd', 'even']).optional(), ...pageQuery }),
  reply: { status: 200, schema: page(z.number()) },
});

const bindings: readonly Binding[] = [
  branchCommand(renameBranch, {
    decide: ({ body }, { branch }) =>
      body.name === 'taken'
        ? refused({ code: 'validation-failed', data: { errors: [] } })
        : accepted([replace({ ...branch, name: body.name })], {
            name: body.name,
            version: branch.version + 1,
          }),
    present: ({ name }) => ({ name }),
    etag: ({ version }) => version,
    location: () => '/v1/branches/sh-pudong',
  }),
  branchCommand(replaceName, {
    version: (_, { branch }) => branch?.version,
    decide: ({ body }, { branch }) =>
      accepted([replace({ ...branch, name: body.name })], { name: body.name, version: branch.version + 1 }),
    present: ({ name }) => ({ name }),
    etag: ({ version }) => version,
  }),
  query(readName, {
    read: async ({ params }, { reads, caller }) => {
      const branch = await reads.branch(caller.groupId, params.branchId);
      return { body: { name: branch?.name ?? 'unseen' }, version: branch?.version ?? 0 };
    },
  }),
  query(listNumbers, {
    read: async ({ query: asked }, { cursor }) => {
      const found = numbers(asked.parity, cursor.page);
      return { body: { data: [...found.items], nextCursor: cursor.after(found.next) } };
    },
  }),
];

function numbers(parity: 'odd' | 'even' | undefined, asked: PageRequest): Page<number> {
  const all = [1, 2, 3, 4, 5].filter((n) => parity === undefined || n % 2 === (parity === 'odd' ? 1 : 0));
  const start = Number(asked.from?.['at'] ?? 0);
  const next: Position | undefined =
    start + asked.limit < all.length ? { at: start + asked.limit } : undefined;
  return { items: all.slice(start, start + asked.limit), ...(next && { next }) };
}

const demo = loadDemoGroup();
const branch = demo.branches.find(({ id }) => id === 'sh-pudong');
if (!branch) throw new Error('The demo group has lost its Shanghai branch');

/** The sample operations on the demo group's Shanghai branch. */
export function sampleApi(overrides: Partial<ApiDependencies> = {}) {
  const store = scriptedStore({ group: demo.group, ...(branch && { branch }) });
  const { log, lines } = recordedLog();
  const reads = {
    staffMember: async (groupId: GroupId, staffId: StaffId) => holdingEveryRole(staffId, groupId),
    branch: async (groupId: string, branchId: string) =>
      demo.branches.find(({ id, groupId: owner }) => id === branchId && owner === groupId),
  } as unknown as Reads;
  const handler = createApiHandler(
    {
      store,
      reads,
      clock: { now: () => instant('2026-11-23T02:00:00Z') },
      ids: commandIds,
      pause: async () => {},
      signingKeys: { keyFor: async () => new Uint8Array(32).fill(7) },
      log,
      publicUrl: 'https://api.example',
      checkReplies: true,
      ...overrides,
    },
    bindings.map(atOnce),
  );
  return { handler, store, lines, branch: branch as NonNullable<typeof branch> };
}
