import type * as z from 'zod';
import type { PageRequest, Position, Reads } from '../../shared/application/read-ports.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Language } from '../../shared/domain/records/roles.ts';
import type { BranchId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { accessNow, branchNamedIn, refusedAccess } from './access-now.ts';
import { type Binding, type Input, problem, typedInput } from './binding.ts';
import type { Caller } from './caller.ts';
import { type CursorScope, openCursor, sealCursor } from './cursors.ts';
import { disclosedReads } from './disclosed-reads.ts';
import { etagOf, noneMatches, weakEtagOf } from './etag.ts';

/** What a reading handler may use. */
export interface QueryContext {
  readonly caller: Caller;
  readonly reads: Reads;
  readonly now: Instant;
  readonly language: Language;
  /** Only on operations whose query has `pageQuery`. Using it elsewhere is a bug and throws. */
  readonly cursor: Cursor;
}

export interface Cursor {
  /** The page that is asked for. */
  readonly page: PageRequest;
  /** Makes `nextCursor` of the answer. Pass what the read said comes next. */
  readonly after: (next: Position | undefined) => string | null;
}

/** What was read, with the version of the record where the answer is one record. A page is HTML. */
export type QueryAnswer<Body, Code extends string> =
  | {
      readonly body: Body;
      readonly version?: number;
      /**
       * The answer also shows things the version does not count, such as settings of the group or what
       * follows from the clock. So the tag is weak, for `If-Match` only, never for 304.
       */
      readonly showsMore?: true;
    }
  | { readonly page: string }
  | { readonly refusal: { readonly code: Code | 'not-found'; readonly data?: Record<string, unknown> } };

/** Nothing is found for this caller. */
export function notFound(what: string): {
  readonly refusal: { readonly code: 'not-found'; readonly data: { readonly what: string } };
} {
  return { refusal: { code: 'not-found', data: { what } } };
}

/** Binds an operation that only reads. A branch in the path is known to belong to the caller's group. */
export function query<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
>(
  operation: Operation<Params, Query, Body, Answer, Code>,
  rule: {
    readonly read: (
      input: Input<Params, Query, Body>,
      context: QueryContext,
    ) => Promise<QueryAnswer<z.input<Answer>, Code>>;
  },
): Binding {
  const declared = operation as Operation<Params, Query, Body, Answer>;
  return {
    operation: declared,
    answer: async (request, dependencies) => {
      const input = typedInput(declared, request);
      const { clock, signingKeys } = dependencies;
      const { staffId, groupId } = input.caller;
      const reads = disclosedReads(dependencies.reads, staffId);

      let cursor: Cursor = NO_CURSOR;
      const asked = pageAskedFor(request.query);
      if (asked) {
        const scope: CursorScope = { operation: declared.id, caller: input.caller, params: request.params };
        const key = await signingKeys.keyFor('cursors');
        const from = asked.cursor === undefined ? undefined : openCursor(key, scope, asked);
        if (from === 'invalid') return problem('cursor-invalid');
        cursor = {
          page: { limit: asked.limit, ...(from && { from }) },
          after: (next) => (next === undefined ? null : sealCursor(key, scope, asked, next)),
        };
      }

      const context = { reads, now: clock.now(), language: request.language, cursor };
      const readAs = (caller: Caller) =>
        Promise.all([
          rule.read({ ...input, caller }, { ...context, caller }),
          branchIsOurs(declared, caller, request.params, reads),
        ]);
      // Read together with the record of the caller. Whoever has lost access is told nothing else.
      const early = readAs(input.caller);
      early.catch(() => {});
      const member = await reads.staffMember(groupId, staffId);
      const access = accessNow(declared, input.caller, member, branchNamedIn(request.params));
      if (access.refusal) return refusedAccess(access.refusal);
      const [found, exists] = await (access.caller === input.caller ? early : readAs(access.caller));
      if (!exists) return problem('not-found', { what: 'branch' });
      if ('refusal' in found) return { kind: 'problem', refusal: found.refusal };
      if ('page' in found) return { kind: 'page', html: found.page };

      const tagOf = found.showsMore ? weakEtagOf : etagOf;
      const etag = found.version === undefined ? undefined : tagOf(found.version);
      const headers = etag === undefined ? {} : { etag };
      if (etag !== undefined && !found.showsMore && !noneMatches(request.ifNoneMatch, etag)) {
        return { kind: 'content', status: 304, headers, body: undefined };
      }
      return { kind: 'content', status: declared.reply.status, headers, body: found.body };
    },
  };
}

/**
 * A role at the branch proves that it belongs to the caller's group. A role that spans the group does not, so
 * the branch is looked up.
 */
async function branchIsOurs(
  operation: Operation,
  caller: Caller,
  params: unknown,
  reads: Reads,
): Promise<boolean> {
  if (operation.access.kind !== 'branch') return true;
  const { branchId } = params as { readonly branchId: BranchId };
  if (caller.roles.some((held) => held.branchId === branchId)) return true;
  return (await reads.branch(caller.groupId, branchId)) !== undefined;
}

const NO_CURSOR: Cursor = {
  get page(): PageRequest {
    throw new Error('The operation is no listing: its query lacks pageQuery');
  },
  after: () => {
    throw new Error('The operation is no listing: its query lacks pageQuery');
  },
};

/** The paging part of a parsed query. `limit` has a default, so every listing has it. */
function pageAskedFor(parsed: unknown): PagedQuery | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  return 'limit' in parsed && typeof parsed.limit === 'number' ? (parsed as PagedQuery) : undefined;
}

interface PagedQuery {
  readonly limit: number;
  readonly cursor?: string;
}
