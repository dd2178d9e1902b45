import { followUpAgentFor } from '../branch/index.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { KnownContact } from '../records/contact-point.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Customer, DossierHead, Vehicle } from '../records/dossier.ts';
import { knownOfPlaces } from './known-of-places.ts';
import { type VehicleData, vehicleFrom } from './vehicle-data.ts';

/** The customer fields of A-04 as people give them; telephone numbers already read. */
export type CustomerData = Omit<
  Customer,
  | 'type'
  | 'id'
  | 'branchId'
  | 'version'
  | 'doNotCall'
  | 'deceased'
  | 'emailProblem'
  | 'legalHold'
  | 'liftedHolds'
  | 'erasedAt'
  | 'suppressed'
>;

export interface RegisterCustomer {
  readonly customer: CustomerData;
  readonly vehicles: readonly VehicleData[];
  /** What the group's dossiers say about the numbers and addresses. */
  readonly contacts: readonly KnownContact[];
}

export interface RegisteredCustomer {
  readonly customer: Customer;
  readonly vehicles: readonly Vehicle[];
}

/**
 * Opens the dossier of a customer at a branch, with the vehicles known so far. It brings no duty; a
 * visit does. It is never refused: a walk-in customer is served with what is known.
 */
export function decideRegisterCustomer(
  command: RegisterCustomer,
  facts: BranchFacts,
): Decision<RecordChange, RegisteredCustomer, never> {
  const branchId = facts.branch.id;
  const customerId = facts.newId('customer');
  const agentId = followUpAgentFor(facts.branch, customerId, undefined);
  const head: DossierHead = {
    type: 'dossierHead',
    branchId,
    groupId: facts.group.id,
    customerId,
    version: 1,
    ...(agentId && { agentId }),
    openedAt: facts.now,
    lastActivityAt: facts.now,
  };
  const customer: Customer = {
    ...command.customer,
    type: 'customer',
    id: customerId,
    branchId,
    version: 1,
    ...knownOfPlaces(command.contacts, facts.now),
  };
  const vehicles = command.vehicles.map((data) =>
    vehicleFrom(data, { id: facts.newId('vehicle'), branchId, customerId }),
  );
  return accepted([insert(head), insert(customer), ...vehicles.map((vehicle) => insert(vehicle))], {
    customer,
    vehicles,
  });
}
