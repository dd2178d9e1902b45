import type { Instant } from '../../kernel/instant.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Consequence } from '../records/remainder.ts';
import type { Followed, Step } from '../remainder/index.ts';
import { discardStopped, isUnsent } from './discard-letter.ts';

type Unsent = Parameters<typeof discardStopped>[0];

/** Discards letters that were not sent yet, however many they are. */
export function discardAll(letters: readonly Unsent[], discardedAt: Instant): Followed {
  return {
    consequence: { kind: 'discardLetters', ids: letters.map(({ id }) => id), discardedAt },
    steps: letters.map((letter) => discardingStep(letter, discardedAt)),
  };
}

/** The steps of discarding letters; none for one that has gone another way. */
export function discardingSteps(
  { letters }: DossierState,
  { ids, discardedAt }: Extract<Consequence, { readonly kind: 'discardLetters' }>,
): readonly Step[] {
  const discarded = new Set<string>(ids);
  return letters
    .filter(isUnsent)
    .filter(({ id }) => discarded.has(id))
    .map((letter) => discardingStep(letter, discardedAt));
}

function discardingStep(letter: Unsent, at: Instant): Step {
  return { id: letter.id, changes: [discardStopped(letter, at)] };
}
