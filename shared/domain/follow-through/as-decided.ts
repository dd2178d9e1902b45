import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { carriedOut } from './carried-out.ts';

/**
 * The dossier as it was decided: with everything done that earlier commands left to do. Rules decide on this, so
 * that whatever comes between two parts ends as if there were none.
 */
export function asDecided(dossier: DossierState, facts: BranchFacts): DossierState {
  const { remainder } = dossier;
  if (remainder?.status !== 'running') return dossier;
  return carriedOut(dossier, remainder.todo, facts).dossier;
}
