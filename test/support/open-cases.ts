import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import { CasePlay } from './case-play.ts';

/** So many complaints of one customer that nobody has answered yet, with what they owe. */
export function openCases(count: number): Pick<DossierState, 'cases' | 'obligations'> {
  const play = new CasePlay();
  for (let raised = 0; raised < count; raised += 1) play.raise('2026-11-25T02:00:00Z');
  const { cases, obligations } = play.play.dossier;
  return { cases, obligations };
}
