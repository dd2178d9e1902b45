import type { FollowUp } from '../records/follow-up.ts';
import type { Obligation } from '../records/obligation.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';

export interface WrittenFollowUp extends FollowUpWithObligation {
  readonly changes: readonly RecordChange[];
}

/**
 * A follow-up and its obligation as they are written, each with its next version.
 * @param stored the obligation as it is kept; one that did not change is not written.
 */
export function writtenFollowUp(
  next: FollowUp,
  obligation: Obligation,
  stored?: Obligation,
): WrittenFollowUp {
  const followUp = replaced(next);
  if (obligation === stored) return { followUp: followUp.record, obligation, changes: [followUp.change] };
  const owed = replaced(obligation);
  return { followUp: followUp.record, obligation: owed.record, changes: [followUp.change, owed.change] };
}
