import { assertNever } from '../../kernel/never.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { closingSteps, reopeningSteps } from '../follow-up/index.ts';
import { discardingSteps } from '../letter/index.ts';
import type { Consequence } from '../records/remainder.ts';
import type { Step } from '../remainder/index.ts';

/** The steps that are left of a consequence: none for what went another way since. */
export function stepsOf(
  dossier: DossierState,
  consequence: Consequence,
  facts: BranchFacts,
): readonly Step[] {
  switch (consequence.kind) {
    case 'closeFollowUps':
      return closingSteps(dossier, consequence, facts);
    case 'reopenFollowUps':
      return reopeningSteps(dossier, consequence, facts);
    case 'discardLetters':
      return discardingSteps(dossier, consequence);
    default:
      return assertNever(consequence);
  }
}
