import type { CaseId } from '../../kernel/ids.ts';
import type { ServiceCase } from '../case/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { TemplateRule } from './templates.ts';

export type CaseNotOpen =
  | { readonly code: 'case-missing' }
  | { readonly code: 'case-unknown'; readonly data: { readonly caseId: CaseId } }
  | { readonly code: 'case-closed'; readonly data: { readonly status: ServiceCase['status'] } };

const ENDED: readonly ServiceCase['status'][] = ['closed', 'closedUnreachable', 'withdrawn', 'merged'];

/** @returns the case a letter is about, nothing when it is about none, or why it cannot be. */
export function openCaseFor(
  dossier: DossierState,
  { answersCase }: Pick<TemplateRule, 'answersCase'>,
  caseId: CaseId | undefined,
): { readonly serviceCase?: ServiceCase } | { readonly refusal: CaseNotOpen } {
  if (!caseId) return answersCase ? { refusal: { code: 'case-missing' } } : {};
  const serviceCase = dossier.cases.find(({ id }) => id === caseId);
  if (!serviceCase) return { refusal: { code: 'case-unknown', data: { caseId } } };
  if (ENDED.includes(serviceCase.status)) {
    return { refusal: { code: 'case-closed', data: { status: serviceCase.status } } };
  }
  return { serviceCase };
}
