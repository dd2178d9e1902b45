import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Obligation, Proof } from '../records/obligation.ts';
import type { Appointments } from './breach.ts';
import { type DoorName, doorOf } from './doors.ts';
import { cancelObligation, meetObligation, waiveObligation } from './obligation-changes.ts';

/** By which door a duty is left, and what shows it. */
export interface Leaving {
  readonly door: DoorName;
  readonly at: Instant;
  /** What proves a duty that is met, and who did it. */
  readonly proof?: Proof;
  readonly doneBy?: StaffId;
  /** Why it is waived. */
  readonly reason?: string;
}

/**
 * Ends a duty by a door, in the way the table says (see `DOORS`).
 * @throws when the duty has no such door, is no longer open, or lacks what the door needs: each is a fault of the
 * rule.
 */
export function leaveBy(
  obligation: Obligation,
  { door, at, proof, doneBy, reason }: Leaving,
  facts: Appointments,
): Obligation {
  const { ends, proofs = [] } = doorOf(obligation.kind, door);
  if (ends === 'waived') {
    if (!doneBy || !reason) throw new Error(`${obligation.kind} is waived by somebody, for a reason`);
    return waiveObligation(obligation, { at, by: doneBy, reason }, facts);
  }
  if (ends !== 'met') return cancelObligation(obligation, { at, reason: ends }, facts);
  if (!proof || !doneBy || !proofs.includes(proof.type)) {
    throw new Error(`${obligation.kind} is not left by ${door} with ${proof?.type ?? 'nothing'}`);
  }
  return meetObligation(obligation, { at, proof, doneBy }, facts);
}
