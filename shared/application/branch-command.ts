import { followUpAgentFor } from '../domain/branch/index.ts';
import { contactPointChanges, supersededBy } from '../domain/consent/index.ts';
import { headsOf } from '../domain/dossier/index.ts';
import type { Consent } from '../domain/records/consent.ts';
import { type AnyRefusal, type Decision, refused } from '../domain/records/decision.ts';
import type { DossierState, RegisterCounters } from '../domain/records/dossier-state.ts';
import type { BranchFacts, Facts } from '../domain/records/facts.ts';
import type { RecordChange } from '../domain/records/change.ts';
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

type DossierDecide<Result, Refusal extends AnyRefusal> = (
  dossier: DossierState,
  facts: BranchFacts,
  counters: RegisterCounters,
) => Decision<RecordChange, Result, Refusal>;

/**
 * Turns a rule about a dossier into a command. An accepted one also replaces the heads of what it changes,
 * which order commands (see `headsOf`), makes sure that the customer has an appointed agent, and marks
 * the consents that new ones replace. Erased customers are not found. The rule sees work that earlier
 * commands left for later as already done.
 */
export function onDossier<Result, Refusal extends AnyRefusal>(
  rule: DossierDecide<Result, Refusal>,
): Decide<Result, Refusal | NotFound> {
  return onRecordOfDossier<Result, Refusal>((dossier, facts, counters) => {
    const decision = rule(dossier, facts, counters);
    if (decision.outcome === 'refused' || decision.changes.length === 0) return decision;
    const agentId = followUpAgentFor(facts.branch, dossier.head.customerId, dossier.head.agentId);
    const heads = headsOf(dossier, decision.changes, agentId, facts.now);
    const superseded = supersededBy(dossier.consents, decision.changes.flatMap(newConsent));
    const points = contactPointChanges(dossier, decision.changes, facts.now);
    return { ...decision, changes: [...heads, ...decision.changes, ...superseded, ...points] };
  });
}

/**
 * The same for a rule that decides on one record alone and replaces it. The version of that record is order
 * enough. It holds up no other command and is not an activity of the customer. Erased customers are not
 * found.
 */
export function onRecordOfDossier<Result, Refusal extends AnyRefusal>(
  rule: DossierDecide<Result, Refusal>,
): Decide<Result, Refusal | NotFound> {
  return onBranch<Result, Refusal | NotFound>((facts, { dossier, counters }) =>
    !dossier || dossier.head.erasedAt
      ? refused({ code: 'not-found', data: { what: 'customer' } })
      : onDecided(dossier, (whole) => rule(whole, facts, counters), facts),
  );
}

function newConsent(change: RecordChange): readonly Consent[] {
  return change.op === 'insert' && change.record.type === 'consent' ? [change.record] : [];
}
