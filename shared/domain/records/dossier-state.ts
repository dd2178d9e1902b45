import type { RegisterCounter } from './call.ts';
import type { ServiceCase } from './case.ts';
import type { Consent } from './consent.ts';
import type { KnownContact } from './contact-point.ts';
import type { Customer, DossierHead, Vehicle, VehicleHead } from './dossier.ts';
import type { FollowUp } from './follow-up.ts';
import type { Letter } from './letter.ts';
import type { Obligation } from './obligation.ts';
import type { Erasure } from './privacy.ts';
import type { Visit } from './visit.ts';
import type { Remainder } from './remainder.ts';

/**
 * The state of one customer's dossier at a branch that rules decide on: what is open (visits in the shop,
 * follow-ups to make, what is owed, cases that run, letters not sent), and what the command names or leads
 * to, open or not. What is settled and not named is left out, so that a command costs the same for new and
 * old customers. Calls and activity are history. They are kept beside it and read by people, not by rules.
 */
export interface DossierState {
  readonly head: DossierHead;
  readonly customer: Customer;
  /** Of the cars the command is about, or of all. */
  readonly vehicles: readonly Vehicle[];
  readonly vehicleHeads: readonly VehicleHead[];
  readonly visits: readonly Visit[];
  readonly followUps: readonly FollowUp[];
  readonly obligations: readonly Obligation[];
  readonly cases: readonly ServiceCase[];
  readonly letters: readonly Letter[];
  /**
   * What the customer said that still holds, oldest first. Every yes and no where the command asks for them.
   */
  readonly consents: readonly Consent[];
  /**
   * What the group's dossiers say about the customer's numbers and addresses. Absent where the command does not ask.
   */
  readonly contacts?: readonly KnownContact[];
  /** The customer is being forgotten, or has been. */
  readonly erasure?: Erasure;
  /** What was decided for many records and is still to be carried out. */
  readonly remainder?: Remainder;
}

/** The registers a command takes numbers from; absent while no number was ever given. */
export interface RegisterCounters {
  readonly call?: RegisterCounter;
  readonly letter?: RegisterCounter;
}
