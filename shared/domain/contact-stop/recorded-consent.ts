import type { Consent } from '../records/consent.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { StoppedWork } from './stop-work.ts';

/** What became of a yes or no that was noted. */
export interface RecordedConsent {
  readonly entries: readonly Consent[];
  readonly stopped: Pick<StoppedWork, 'followUpIds' | 'letterIds'>;
  /** The dossier with the entries. */
  readonly dossier: DossierState;
}
