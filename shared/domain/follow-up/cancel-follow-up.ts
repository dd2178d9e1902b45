import type { FollowUpId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { findPending, type FollowUpNotPending } from './find-pending.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';

export interface CancelFollowUp {
  readonly followUpId: FollowUpId;
  readonly reason: string;
}

/** A supervisor cancels a follow-up. The reason stays on record (state machine E.2). */
export function decideCancelFollowUp(
  dossier: DossierState,
  { followUpId, reason }: CancelFollowUp,
  facts: BranchFacts,
): Decision<RecordChange, FollowUpWithObligation, FollowUpNotPending> {
  const search = findPending(dossier, followUpId);
  if (!search.found) return refused(search.refusal);
  const { followUp, obligation } = search.found;
  const by = staffBehind(facts.actor);
  const closed = closeFollowUp(
    followUp,
    obligation,
    { status: 'cancelled', by, reason, because: 'cancelledBySupervisor' },
    facts.now,
    facts,
  );
  return accepted(closed.changes, closed);
}
