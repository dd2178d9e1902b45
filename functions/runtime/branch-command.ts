import type * as z from 'zod';
import { onBranch } from '../../shared/application/branch-command.ts';
import type { ReadPlan, Snapshot } from '../../shared/application/ports.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import type { RecordChange } from '../../shared/domain/records/change.ts';
import type { BranchId } from '../../shared/kernel/ids.ts';
import type { Binding, Input } from './binding.ts';
import { command, type Declared, type Presentation, staleVersion } from './command.ts';

export interface BranchRule<In, Result, Body, Code extends string>
  extends Presentation<Result, BranchFacts, Body> {
  /** What to read besides the group and the branch. */
  readonly plan?: (input: In) => Partial<ReadPlan>;
  /** The stored version If-Match speaks of; `undefined` when the record is missing, which `decide` refuses. */
  readonly version?: (input: In, snapshot: Snapshot) => number | undefined;
  readonly decide: (
    input: In,
    facts: BranchFacts,
    snapshot: Snapshot,
  ) => Decision<RecordChange, Result, Declared<Code>>;
}

/** Binds an operation that changes something of an existing branch. Its path names the branch. */
export function branchCommand<
  Params extends z.ZodType<{ readonly branchId: BranchId }>,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
  Result,
>(
  operation: Operation<Params, Query, Body, Answer, Code>,
  rule: BranchRule<Input<Params, Query, Body>, Result, z.input<Answer>, Code>,
): Binding {
  return command(operation as Operation<Params, Query, Body, Answer>, {
    ...rule,
    plan: (input) => ({
      groupId: input.caller.groupId,
      branchId: input.params.branchId,
      ...rule.plan?.(input),
    }),
    decide: (input, request) =>
      onBranch<{ readonly result: Result; readonly known: BranchFacts }, Declared<Code>>(
        (known, snapshot) => {
          const stale = staleVersion(request, rule.version?.(input, snapshot));
          if (stale) return stale;
          const decision = rule.decide(input, known, snapshot);
          return decision.outcome === 'refused'
            ? decision
            : { ...decision, result: { result: decision.result, known } };
        },
      ),
  });
}
