import type { Consent } from '../records/consent.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { StoppedWork } from './stop-work.ts';

/** The result of recording a yes or no. */
export interface RecordedConsent {
  readonly entries: readonly Consent[];
  readonly stopped: Pick<StoppedWork, 'followUpIds' | 'letterIds'>;
  /** The dossier with the entries. */
  readonly dossier: DossierState;
}
