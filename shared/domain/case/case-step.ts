import type { CaseId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import type { CaseStatus } from '../records/case.ts';
import type { RecordChange } from '../records/change.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { acceptedFor } from './accepted-for.ts';
import { checkDecider, type NotSenior } from './check-decider.ts';
import type { ChangedCase } from './clocks.ts';
import {
  type CaseRefusal,
  type CaseUnknown,
  findCaseIn,
  findMyCase,
  type WrongCaseStatus,
} from './find-case.ts';
import type { CaseHistoryFull } from './history-room.ts';
import { type CaseMove, moveCase } from './move-case.ts';

/** A step that only moves the case on, as data (state machine E.3). */
export interface CaseStep<Command extends { readonly caseId: CaseId }> {
  /** The states it leads out of. */
  readonly from: readonly CaseStatus[];
  /** What it makes of the case, taken at that moment by that member of staff. */
  readonly move: (command: Command, at: Instant, by: StaffId) => CaseMove;
}

type Decide<Command, Refusal extends { readonly code: string }> = (
  dossier: DossierState,
  command: Command,
  facts: BranchFacts,
) => Decision<RecordChange, ChangedCase, Refusal>;

/** A step of the owner, of whoever stands in, or of a supervisor. */
export function ownersStep<Command extends { readonly caseId: CaseId }>({
  from,
  move,
}: CaseStep<Command>): Decide<Command, CaseRefusal> {
  return (dossier, command, facts) => {
    const search = findMyCase(dossier, command.caseId, from, 'steps', facts);
    if (!search.found) return refused(search.refusal);
    const step = move(command, facts.now, staffBehind(facts.actor));
    return acceptedFor(search.found, moveCase(dossier, search.found, step, facts), facts);
  };
}

/** A step of somebody senior who decides on what was reported. */
export function decidersStep<Command extends { readonly caseId: CaseId }>({
  from,
  move,
}: CaseStep<Command>): Decide<Command, CaseUnknown | WrongCaseStatus | CaseHistoryFull | NotSenior> {
  return (dossier, command, facts) => {
    const search = findCaseIn(dossier, command.caseId, from, 'steps', facts);
    if (!search.found) return refused(search.refusal);
    const notSenior = checkDecider(search.found, facts);
    if (notSenior) return refused(notSenior);
    const step = move(command, facts.now, staffBehind(facts.actor));
    const changed = moveCase(dossier, search.found, step, facts);
    return accepted(changed.changes, changed);
  };
}
