import type * as z from 'zod';
import { onDossier } from '../../shared/application/branch-command.ts';
import type { ReadPlan, Snapshot } from '../../shared/application/ports.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import type { DossierState, RegisterCounters } from '../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import type { RecordChange } from '../../shared/domain/records/change.ts';
import type { BranchId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Binding, Input } from './binding.ts';
import { withoutHiddenNamed } from './hidden-in.ts';
import { command, type Declared, type Presentation, staleVersion } from './command.ts';

export interface DossierRule<In, Result, Body, Code extends string>
  extends Presentation<Result, BranchFacts, Body> {
  /** Registers the command takes numbers from. */
  readonly registers?: readonly ('call' | 'letter')[];
  /** What else to read. */
  readonly plan?: (input: In) => Partial<ReadPlan>;
  /** The stored version If-Match speaks of; `undefined` when the record is missing, which `decide` refuses. */
  readonly version?: (input: In, dossier: DossierState) => number | undefined;
  readonly decide: (
    input: In,
    dossier: DossierState,
    facts: BranchFacts,
    counters: RegisterCounters,
    snapshot: Snapshot,
  ) => Decision<RecordChange, Result, Declared<Code>>;
}

/** Binds an operation that changes one dossier. Its path names branch and customer. */
export function dossierCommand<
  Params extends z.ZodType<{ readonly branchId: BranchId; readonly customerId: CustomerId }>,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
  Result,
>(
  operation: Operation<Params, Query, Body, Answer, Code>,
  rule: DossierRule<Input<Params, Query, Body>, Result, z.input<Answer>, Code>,
): Binding {
  const planOf = (input: Input<Params, Query, Body>): ReadPlan => ({
    groupId: input.caller.groupId,
    branchId: input.params.branchId,
    customerId: input.params.customerId,
    ...(rule.registers && { registers: rule.registers }),
    ...rule.plan?.(input),
  });
  return command(operation as Operation<Params, Query, Body, Answer>, {
    ...rule,
    plan: planOf,
    decide: (input, request) => (snapshot, facts) =>
      onDossier<{ readonly result: Result; readonly known: BranchFacts }, Declared<Code>>(
        (dossier, known, counters) => {
          const stale = staleVersion(request, rule.version?.(input, dossier));
          if (stale) return stale;
          const seen = withoutHiddenNamed(dossier, planOf(input), input.caller.staffId);
          const decision = rule.decide(input, seen, known, counters, snapshot);
          return decision.outcome === 'refused'
            ? decision
            : { ...decision, result: { result: decision.result, known } };
        },
      )(snapshot, facts),
  });
}
