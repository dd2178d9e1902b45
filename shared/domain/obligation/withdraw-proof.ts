import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import type { DoorName } from './doors.ts';
import { leaveBy } from './leave-by.ts';
import { reopenObligation } from './obligation-changes.ts';

/**
 * What met the duty was taken back, and it cannot be owed again, because the matter has gone on without it. It no longer
 * counts as done.
 */
export function withdrawProof(
  obligation: Obligation,
  door: Extract<DoorName, 'voidCall' | 'voidVisit'>,
  facts: Pick<BranchFacts, 'now' | 'branch' | 'settings' | 'calendar'>,
): Obligation {
  return leaveBy(reopenObligation(obligation, facts), { door, at: facts.now }, facts);
}
