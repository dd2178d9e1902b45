import type { CaseId } from '../../kernel/ids.ts';
import {
  type CaseUnknown,
  findCaseIn,
  RUNNING_STATUSES,
  type ServiceCase,
  type WrongCaseStatus,
} from '../case/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import type { TemplateRule } from './templates.ts';

export type CaseNotOpen = CaseUnknown | WrongCaseStatus | { readonly code: 'case-missing' };

/** @returns the case a letter is about, nothing when it is about none, or why it cannot be. */
export function openCaseFor(
  dossier: DossierState,
  { answersCase }: Pick<TemplateRule, 'answersCase'>,
  caseId: CaseId | undefined,
  facts: BranchFacts,
): { readonly serviceCase?: ServiceCase } | { readonly refusal: CaseNotOpen } {
  if (!caseId) return answersCase ? { refusal: { code: 'case-missing' } } : {};
  const search = findCaseIn(dossier, caseId, RUNNING_STATUSES, 'end', facts);
  return search.found ? { serviceCase: search.found } : { refusal: search.refusal };
}
