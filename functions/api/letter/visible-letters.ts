import { isHiddenFrom } from '../../../shared/domain/case/index.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';

/** The dossier without letters about a complaint that its reader is the subject of. */
export function withVisibleLetters(dossier: DossierState, readerId: StaffId): DossierState {
  const hidden = dossier.cases.filter((found) => isHiddenFrom(found, readerId)).map(({ id }) => id);
  if (hidden.length === 0) return dossier;
  const letters = dossier.letters.filter(({ caseId }) => !caseId || !hidden.includes(caseId));
  return { ...dossier, letters };
}
