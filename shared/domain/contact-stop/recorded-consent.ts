import type { Consent } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { StoppedWork } from './stop-work.ts';

/** What became of a yes or no that was noted. */
export interface RecordedConsent {
  readonly entries: readonly Consent[];
  readonly stopped: Pick<StoppedWork, 'followUpIds' | 'letterIds'>;
  /** The dossier with the entries. */
  readonly dossier: DossierState;
}
