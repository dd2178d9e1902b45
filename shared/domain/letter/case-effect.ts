import type { Instant } from '../../kernel/instant.ts';
import type { ServiceCase } from '../case/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import type { RecordChange } from '../records.ts';
import type { Letter } from './records.ts';

/** There is no solution yet that a reply could tell of. */
export interface CaseNotReady {
  readonly code: 'case-not-ready';
  readonly data: { readonly status: ServiceCase['status'] };
}

/**
 * What sending a letter means for the case it answers: the customer is told, which the letter proves.
 * A letter about a case that was answered already changes nothing there.
 */
export function effectOnCase(
  dossier: DossierState,
  letter: Letter,
  _postedAt: Instant,
  _facts: BranchFacts,
): { readonly changes: readonly RecordChange[] } | { readonly refusal: CaseNotReady } {
  const serviceCase = answeredBy(dossier, letter);
  if (!serviceCase) return { changes: [] };
  const { status } = serviceCase;
  if (status !== 'replyPending' && status !== 'answered') {
    return { refusal: { code: 'case-not-ready', data: { status } } };
  }
  return { changes: [] };
}

/** The customer was not told after all: the case it answered is open again. */
export function effectOfFailure(
  _dossier: DossierState,
  _letter: Letter,
  _facts: BranchFacts,
): readonly RecordChange[] {
  return [];
}

function answeredBy({ cases }: DossierState, { kind, caseId }: Letter): ServiceCase | undefined {
  return kind === 'reply' ? cases.find(({ id }) => id === caseId) : undefined;
}
