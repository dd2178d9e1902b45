import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Consequence } from '../records/remainder.ts';
import type { Step } from '../remainder/index.ts';
import { reopenFollowUp } from './restore-follow-up.ts';

type ReopenFollowUps = Extract<Consequence, { readonly kind: 'reopenFollowUps' }>;

/** The steps of taking back what a voided call put an end to; none for what it did not end, or no longer. */
export function reopeningSteps(
  dossier: DossierState,
  { ids, callId, by, reason, mayBeCalled }: ReopenFollowUps,
  facts: BranchFacts,
): readonly Step[] {
  const reopened = new Set<string>(ids);
  return dossier.followUps
    .filter(
      (followUp) =>
        reopened.has(followUp.id) && followUp.status === 'suppressed' && followUp.callId === callId,
    )
    .map((followUp) => ({
      id: followUp.id,
      changes: reopenFollowUp(dossier, followUp, { id: callId }, { by, reason }, mayBeCalled, facts).changes,
    }));
}
