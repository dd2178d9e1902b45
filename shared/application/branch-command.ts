import { followUpAgentFor } from '../domain/branch/index.ts';
import { type AnyRefusal, type Decision, refused } from '../domain/records/decision.ts';
import type { DossierState, RegisterCounters } from '../domain/records/dossier-state.ts';
import type { BranchFacts, Facts } from '../domain/records/facts.ts';
import { type RecordChange, replace } from '../domain/records/change.ts';
import { branchFacts } from './branch-facts.ts';
import type { Snapshot } from './ports.ts';
import type { CommandRequest } from './run-command.ts';
import { onDecided } from '../domain/follow-through/index.ts';

type Decide<Result, Refusal extends AnyRefusal> = CommandRequest<Result, Refusal>['decide'];

/** The group, branch or dossier does not exist, or not for this caller. The answer is the same. */
export interface NotFound {
  readonly code: 'not-found';
  readonly data: { readonly what: 'group' | 'branch' | 'customer' };
}

/** Turns a rule about a branch into a command: the branch and its settings must exist. */
export function onBranch<Result, Refusal extends AnyRefusal>(
  rule: (facts: BranchFacts, snapshot: Snapshot) => Decision<RecordChange, Result, Refusal>,
): Decide<Result, Refusal | NotFound> {
  return (snapshot, facts: Facts) => {
    if (!snapshot.group) return refused({ code: 'not-found', data: { what: 'group' } });
    if (!snapshot.branch) return refused({ code: 'not-found', data: { what: 'branch' } });
    return rule(branchFacts(snapshot.group, snapshot.branch, snapshot.calendarYears, facts), snapshot);
  };
}

/**
 * Turns a rule about a dossier into a command. An accepted one also replaces the dossier's head, which orders
 * all commands on the dossier, and makes sure that the customer has an appointed agent. Erased
 * customers are not found. The rule sees what earlier commands left to do as if it were done.
 */
export function onDossier<Result, Refusal extends AnyRefusal>(
  rule: (
    dossier: DossierState,
    facts: BranchFacts,
    counters: RegisterCounters,
  ) => Decision<RecordChange, Result, Refusal>,
): Decide<Result, Refusal | NotFound> {
  return onBranch<Result, Refusal | NotFound>((facts, snapshot) => {
    const { dossier } = snapshot;
    if (!dossier || dossier.head.erasedAt) return refused({ code: 'not-found', data: { what: 'customer' } });
    const decision = onDecided(dossier, (whole) => rule(whole, facts, snapshot.counters), facts);
    if (decision.outcome === 'refused' || decision.changes.length === 0) return decision;
    const agentId = followUpAgentFor(facts.branch, dossier.head.customerId, dossier.head.agentId);
    const { agentId: _, ...rest } = dossier.head;
    const head = replace({ ...rest, ...(agentId && { agentId }), lastActivityAt: facts.now });
    return { ...decision, changes: [head, ...decision.changes] };
  });
}
