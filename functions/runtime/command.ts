import type * as z from 'zod';
import type { NotFound } from '../../shared/application/branch-command.ts';
import type { ReadPlan, Snapshot, StoredResponse } from '../../shared/application/ports.ts';
import { runCommand } from '../../shared/application/run-command.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import { everythingDisclosedTo } from '../../shared/domain/disclosure/index.ts';
import { type AnyRefusal, type Decision, refused } from '../../shared/domain/records/decision.ts';
import type { Facts } from '../../shared/domain/records/facts.ts';
import type { RecordChange } from '../../shared/domain/records/change.ts';
import { accessNow, branchNamedIn, refusedAccess } from './access-now.ts';
import { type ApiRequest, type Binding, type Input, problem, type Reply, typedInput } from './binding.ts';
import { actorOf } from './caller.ts';
import { commandIdentity } from './command-identity.ts';
import type { ApiDependencies } from './dependencies.ts';
import { etagOf } from './etag.ts';
import { disclosedRefusal } from './hidden-in.ts';

/** How an accepted command is answered. */
export interface Presentation<Result, Known, Body> {
  readonly present: (result: Result, facts: Known) => Body;
  /** Version of the record the answer shows. */
  readonly etag?: (result: Result) => number;
  /** Path of what was made, `/v1/…`. */
  readonly location?: (result: Result) => string;
}

/** A refusal the operation declares, or that what the path names does not exist. */
export type Declared<Code extends string> =
  | { readonly code: Code; readonly data?: Readonly<Record<string, unknown>> }
  | NotFound
  | { readonly code: 'not-found'; readonly data: { readonly what: string } }
  | VersionStale;

export interface VersionStale {
  readonly code: 'version-stale';
  readonly data: { readonly current: number };
}

interface CommandRule<Result, Known, Body, In> extends Presentation<Result, Known, Body> {
  readonly plan: (input: In) => ReadPlan;
  readonly decide: (
    input: In,
    request: ApiRequest,
  ) => (
    snapshot: Snapshot,
    facts: Facts,
  ) => Decision<RecordChange, { readonly result: Result; readonly known: Known }, AnyRefusal>;
}

/**
 * What every changing operation does: read, decide, commit, answer. The answer holds what the caller may see.
 * Who enters a complaint about themselves is answered with what they entered, and cannot read it afterwards.
 */
export function command<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Result,
  Known,
>(
  operation: Operation<Params, Query, Body, Answer>,
  rule: CommandRule<Result, Known, z.input<Answer>, Input<Params, Query, Body>>,
): Binding {
  return {
    operation,
    answer: async (request, dependencies) => {
      const input = typedInput(operation, request);
      const plan = rule.plan(input);
      const { staffId } = input.caller;
      const decide = rule.decide(input, request);
      const outcome = await runCommand(dependencies, {
        operation: operation.id,
        ...commandIdentity(operation.id, input.caller, request),
        actor: ({ caller: member }) => {
          const access = accessNow(operation, input.caller, member, branchNamedIn(request.params));
          return access.refusal ? access : { actor: actorOf(access.caller, plan.branchId) };
        },
        plan: { ...plan, callerId: staffId },
        decide: (snapshot, facts) => {
          const decision = decide(snapshot, facts);
          if (decision.outcome !== 'refused') return decision;
          return refused(disclosedRefusal(decision.refusal, snapshot.dossier, staffId, request));
        },
        respond: ({ result, known }) =>
          stored(operation.reply.status, rule, everythingDisclosedTo(staffId, result) ?? result, known),
      });
      switch (outcome.outcome) {
        case 'done':
          return content(outcome.response, dependencies);
        case 'replayed':
          return content(outcome.response, dependencies, { 'idempotent-replayed': 'true' });
        case 'refused':
          return refusedAccess(outcome.refusal);
        case 'keyReused':
          return problem('idempotency-key-reused');
        case 'busy':
          return problem('busy', undefined, { 'retry-after': '1' });
      }
    },
  };
}

/** Refuses a command whose If-Match names another version than the stored one. */
export function staleVersion(
  request: ApiRequest,
  current: number | undefined,
): { readonly outcome: 'refused'; readonly refusal: VersionStale } | undefined {
  if (request.ifMatch === undefined || current === undefined) return undefined;
  if (request.ifMatch.includes(current)) return undefined;
  return refused({ code: 'version-stale', data: { current } });
}

function stored<Result, Known, Body>(
  status: number,
  rule: Presentation<Result, Known, Body>,
  result: Result,
  known: Known,
): StoredResponse {
  return {
    status,
    headers: {
      ...(rule.etag && { etag: etagOf(rule.etag(result)) }),
      ...(rule.location && { location: rule.location(result) }),
    },
    body: rule.present(result, known),
  };
}

/** Addresses are completed when answering, so that a stored answer outlives a change of domain. */
function content(
  response: StoredResponse,
  dependencies: ApiDependencies,
  more: Readonly<Record<string, string>> = {},
): Reply {
  const { location, ...headers } = response.headers;
  return {
    kind: 'content',
    status: response.status,
    headers: { ...headers, ...(location && { location: `${dependencies.publicUrl}${location}` }), ...more },
    body: response.body,
  };
}
