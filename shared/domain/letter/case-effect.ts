import type { Instant } from '../../kernel/instant.ts';
import { informByLetter, reopenAfterFailedLetter, type WrongCaseStatus } from '../case/index.ts';
import type { ServiceCase } from '../records/case.ts';
import { staffBehind } from '../records/actor.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import type { Letter } from '../records/letter.ts';

/**
 * What sending a letter means for the case it answers: the customer is told, and the letter proves it.
 * A letter about a case that was already answered changes nothing there. Without a solution there is nothing
 * to send.
 */
export function effectOnCase(
  dossier: DossierState,
  letter: Letter,
  postedAt: Instant,
  facts: BranchFacts,
): { readonly changes: readonly RecordChange[] } | { readonly refusal: WrongCaseStatus } {
  const serviceCase = answeredBy(dossier, letter);
  if (!serviceCase) return { changes: [] };
  const { status } = serviceCase;
  if (status !== 'replyPending' && status !== 'answered') {
    return { refusal: { code: 'case-status', data: { status, expected: ['replyPending', 'answered'] } } };
  }
  const by = staffBehind(facts.actor);
  return { changes: informByLetter(dossier, serviceCase, letter.id, postedAt, by, facts).changes };
}

/** The customer was not told after all, so the case it answered is open again. */
export function effectOfFailure(
  dossier: DossierState,
  letter: Letter,
  facts: BranchFacts,
): readonly RecordChange[] {
  const serviceCase = answeredBy(dossier, letter);
  return serviceCase ? reopenAfterFailedLetter(dossier, serviceCase, letter.id, facts).changes : [];
}

function answeredBy({ cases }: DossierState, { kind, caseId }: Letter): ServiceCase | undefined {
  return kind === 'reply' ? cases.find(({ id }) => id === caseId) : undefined;
}
