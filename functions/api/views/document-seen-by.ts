import type { DossierDocument, DossierPage } from '../../../shared/application/read-ports.ts';
import { callSeenBy } from '../../../shared/domain/call/index.ts';
import { isHiddenFrom } from '../../../shared/domain/case/index.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';

/**
 * The dossier as a member of staff may see it: without complaints about that person, and without anything
 * that would show that there are any.
 * @param beside what the dossier refers to without holding it.
 */
export function documentSeenBy(
  { state, calls, activities }: DossierDocument,
  staffId: StaffId,
  beside: DossierPage['beside'],
): DossierDocument {
  const hiddenCases = [...state.cases, ...beside.cases].filter((serviceCase) =>
    isHiddenFrom(serviceCase, staffId),
  );
  const obligations = [...state.obligations, ...beside.obligations];
  const letters = [...state.letters, ...beside.letters];
  const hiddenObligations = obligations.filter(({ hiddenFromId }) => hiddenFromId === staffId);
  const hiddenLetters = letters.filter(({ caseId }) => hiddenCases.some(({ id }) => id === caseId));
  const hidden = new Set<string>(
    [...hiddenCases, ...hiddenObligations, ...hiddenLetters].map(({ id }) => id),
  );
  const isShown = ({ id }: { readonly id: string }) => !hidden.has(id);
  return {
    state: {
      ...state,
      cases: state.cases.filter(isShown),
      obligations: state.obligations.filter(isShown),
      letters: state.letters.filter(isShown),
    },
    calls: calls.map((call) => callSeenBy(call, staffId)),
    activities: activities
      .filter(({ changed }) => changed.every(isShown) || changed.some(({ type }) => type === 'call'))
      .map((activity) => ({ ...activity, changed: activity.changed.filter(isShown) })),
  };
}
