import type { RegisterCounter } from './call/index.ts';
import type { ServiceCase } from './case/index.ts';
import type { Consent } from './consent/index.ts';
import type { Customer, DossierHead, Vehicle } from './dossier/index.ts';
import type { FollowUp } from './follow-up/index.ts';
import type { Letter } from './letter/index.ts';
import type { Obligation } from './obligation/index.ts';
import type { Erasure } from './privacy/index.ts';
import type { Visit } from './visit/index.ts';

/**
 * The state of one customer's dossier at a branch that rules decide on. Calls, letters and activity
 * are history: kept beside it, read by people, not by rules.
 */
export interface DossierState {
  readonly head: DossierHead;
  readonly customer: Customer;
  readonly vehicles: readonly Vehicle[];
  readonly visits: readonly Visit[];
  readonly followUps: readonly FollowUp[];
  readonly obligations: readonly Obligation[];
  readonly cases: readonly ServiceCase[];
  readonly letters: readonly Letter[];
  /** Every yes and no the customer gave, oldest first. */
  readonly consents: readonly Consent[];
  /** The customer is being forgotten, or has been. */
  readonly erasure?: Erasure;
}

/** The registers a command takes numbers from; absent while no number was ever given. */
export interface RegisterCounters {
  readonly call?: RegisterCounter;
  readonly letter?: RegisterCounter;
}
