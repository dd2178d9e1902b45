import { type AnyRefusal, type Decision, refused } from '../domain/records/decision.ts';
import type { DossierState } from '../domain/records/dossier-state.ts';
import type { BranchFacts } from '../domain/records/facts.ts';
import type { RecordChange } from '../domain/records/change.ts';
import { type NotFound, onBranch } from './branch-command.ts';
import type { CommandRequest } from './run-command.ts';
import { asDecided } from '../domain/follow-through/index.ts';

/**
 * Turns a rule about keeping or forgetting a person into a command. Unlike `onDossier` it also finds erased
 * people, and it does not count as activity of the dossier. The rule itself decides what happens to the head.
 */
export function onPerson<Result, Refusal extends AnyRefusal>(
  rule: (dossier: DossierState, facts: BranchFacts) => Decision<RecordChange, Result, Refusal>,
): CommandRequest<Result, Refusal | NotFound>['decide'] {
  return onStored((dossier, facts) => rule(asDecided(dossier, facts), facts));
}

/** Turns a rule about work in parts into a command: it sees the dossier as it is stored, erased or not. */
export function onStored<Result, Refusal extends AnyRefusal>(
  rule: (dossier: DossierState, facts: BranchFacts) => Decision<RecordChange, Result, Refusal>,
): CommandRequest<Result, Refusal | NotFound>['decide'] {
  return onBranch<Result, Refusal | NotFound>((facts, { dossier }) =>
    dossier ? rule(dossier, facts) : refused({ code: 'not-found', data: { what: 'customer' } }),
  );
}

/** Nobody waits for the answer of what happens by itself. */
export function noAnswer(): { readonly status: 204; readonly headers: {}; readonly body: null } {
  return { status: 204, headers: {}, body: null };
}
