import { type Instant, latest } from '../../kernel/instant.ts';
import type { DossierState } from './dossier-state.ts';

/** When anything last happened in the dossier. */
export function lastActivityOf({ head, vehicleHeads }: Pick<DossierState, 'head' | 'vehicleHeads'>): Instant {
  return vehicleHeads.reduce((last, { lastActivityAt }) => latest(last, lastActivityAt), head.lastActivityAt);
}
