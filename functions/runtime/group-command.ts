import type * as z from 'zod';
import type { ReadPlan, Snapshot } from '../../shared/application/ports.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Group } from '../../shared/domain/records/branch.ts';
import { type Decision, refused } from '../../shared/domain/records/decision.ts';
import type { Facts } from '../../shared/domain/records/facts.ts';
import type { RecordChange } from '../../shared/domain/records/change.ts';
import type { Binding, Input } from './binding.ts';
import { command, type Declared, type Presentation, staleVersion } from './command.ts';

/** Facts of a command on the group itself. */
export interface GroupFacts extends Facts {
  readonly group: Group;
}

export interface GroupRule<In, Result, Body, Code extends string>
  extends Presentation<Result, GroupFacts, Body> {
  /** What to read besides the group. */
  readonly plan?: (input: In) => Partial<ReadPlan>;
  /** The stored version If-Match speaks of; `undefined` when the record is missing, which `decide` refuses. */
  readonly version?: (input: In, snapshot: Snapshot) => number | undefined;
  readonly decide: (
    input: In,
    facts: GroupFacts,
    snapshot: Snapshot,
  ) => Decision<RecordChange, Result, Declared<Code>>;
}

/** Binds an operation that changes something of the caller's group. */
export function groupCommand<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
  Result,
>(
  operation: Operation<Params, Query, Body, Answer, Code>,
  rule: GroupRule<Input<Params, Query, Body>, Result, z.input<Answer>, Code>,
): Binding {
  return command(operation as Operation<Params, Query, Body, Answer>, {
    ...rule,
    plan: (input) => ({ groupId: input.caller.groupId, ...rule.plan?.(input) }),
    decide: (input, request) => (snapshot, facts) => {
      const { group } = snapshot;
      if (!group) return refused({ code: 'not-found', data: { what: 'group' } });
      const stale = staleVersion(request, rule.version?.(input, snapshot));
      if (stale) return stale;
      const known: GroupFacts = { ...facts, group };
      const decision = rule.decide(input, known, snapshot);
      return decision.outcome === 'refused'
        ? decision
        : { ...decision, result: { result: decision.result, known } };
    },
  });
}
