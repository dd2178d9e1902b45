import type { CaseId } from '../../kernel/ids.ts';
import { type CaseUnknown, findCaseIn, type WrongCaseStatus } from '../case/index.ts';
import { RUNNING_STATUSES, type ServiceCase } from '../records/case.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { TemplateRule } from '../records/letter-templates.ts';

export type CaseNotOpen = CaseUnknown | WrongCaseStatus | { readonly code: 'case-missing' };

/** @returns the case a letter is about, nothing when it is about none, or the refusal. */
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
