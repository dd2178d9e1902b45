import type { FollowUpId, LetterId } from '../../kernel/ids.ts';
import type { Consent } from '../records/consent.ts';
import type { DossierState } from '../records/dossier-state.ts';

/** The result of recording a yes or no. */
export interface RecordedConsent {
  readonly entries: readonly Consent[];
  /** What it put an end to, as far as that was written with it, and how many more follow in later parts. */
  readonly stopped: {
    readonly followUpIds: readonly FollowUpId[];
    readonly letterIds: readonly LetterId[];
    readonly remaining: number;
  };
  /** The dossier with the entries. */
  readonly dossier: DossierState;
}
