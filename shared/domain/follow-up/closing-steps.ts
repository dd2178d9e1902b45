import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Consequence } from '../records/remainder.ts';
import type { Followed, Step } from '../remainder/index.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { isPending, obligationOf, type PendingWithObligation } from './pending-follow-ups.ts';

type CloseFollowUps = Extract<Consequence, { readonly kind: 'closeFollowUps' }>;

/** Ends the follow-ups, however many they are. */
export function closeAll(
  pending: readonly PendingWithObligation[],
  end: Pick<CloseFollowUps, 'closing' | 'closedAt'>,
  facts: Pick<BranchFacts, 'branch'>,
): Followed {
  const ids = pending.map(({ followUp }) => followUp.id);
  return {
    consequence: { kind: 'closeFollowUps', ids, ...end },
    steps: pending.map((one) => closingStep(one, end, facts)),
  };
}

/** The steps of ending follow-ups; none for one that is not pending any more. */
export function closingSteps(
  dossier: DossierState,
  consequence: CloseFollowUps,
  facts: Pick<BranchFacts, 'branch'>,
): readonly Step[] {
  const ids = new Set<string>(consequence.ids);
  return dossier.followUps
    .filter(isPending)
    .filter(({ id }) => ids.has(id))
    .map((followUp) =>
      closingStep({ followUp, obligation: obligationOf(dossier, followUp) }, consequence, facts),
    );
}

function closingStep(
  { followUp, obligation }: PendingWithObligation,
  { closing, closedAt }: Pick<CloseFollowUps, 'closing' | 'closedAt'>,
  facts: Pick<BranchFacts, 'branch'>,
): Step {
  return { id: followUp.id, changes: closeFollowUp(followUp, obligation, closing, closedAt, facts).changes };
}
